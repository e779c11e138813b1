package org.programmekb.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.programmekb.content.Core;
import org.programmekb.content.Programme;

/** The fingerprint of an entry changes with what its sources and other files say about it. */
class FingerprintTest extends BoundSite {
    private static final String FACTS = "content/clusters/silver-economy.yaml";
    private static final String NAME = "name: {en: Silver economy, zh: 银发经济}\n";

    @Test
    void theSameSourcesGiveTheSameFingerprint() throws IOException {
        assertThat(cluster(site())).isEqualTo(cluster(site()));
    }

    @Test
    void itChangesWithTheFacts() throws IOException {
        assertChanges(site -> site.file(FACTS, NAME + "sdgs: [3]\n"));
    }

    @Test
    void itChangesWithTheHeaderOfALanguage() throws IOException {
        assertChanges(site -> site.file("content/clusters/silver-economy.en.md", "---\ntitle: Silver\n---\n"));
    }

    @Test
    void itChangesWithTheOrganisationsThatTextsMayMention() throws IOException {
        assertChanges(site -> site.file("content/organisations.yaml", "imredd: {name: {en: IMREDD, zh: 研究院}}\n"));
    }

    @Test
    void itChangesIfTheSizeOfAnAttachmentChanges() throws IOException {
        SiteInAString attached = site().file(FACTS, NAME + "attachments: [{file: ../files/a.csv, title: A}]\n");

        long before = cluster(attached.file("content/files/a.csv", "1"));
        assertThat(cluster(attached.file("content/files/a.csv", "12"))).isNotEqualTo(before);
    }

    @Test
    void itChangesIfAPictureIsFoundForTheFirstTime() throws IOException {
        SiteInAString pictured = site().file(FACTS, NAME + "image: {file: /img/ports.png, alt: {en: Port, zh: 港口}}\n");

        long before = cluster(pictured);
        assertThat(cluster(pictured.file("assets/img/ports.png", "(image)"))).isNotEqualTo(before);
    }

    @Test
    void itChangesIfTheLeaderOfAClusterBecomesACity() throws IOException {
        SiteInAString led = site().file(FACTS, NAME + "lead: imredd\n");

        long before = cluster(led);
        assertThat(cluster(led.file("content/cities/imredd.en.md", "---\ntitle: Imredd\n---\n")))
                .isNotEqualTo(before);
    }

    @Test
    void itChangesIfAnotherPersonSpeaksUnderTheSameName() throws IOException {
        SiteInAString meeting = site().file(
                        "content/news/workshop.yaml",
                        "date: 2020-02\nevent: {from: 2020-02-14, agenda: [{title: Opening, speaker: Li Hua}]}\n");

        long before = bound(meeting).news().get(0).core().fingerprint();
        assertThat(bound(meeting.file("content/people.yaml", "li-hua: {name: {en: Li Hua, zh: 李华}}\n"))
                        .news()
                        .get(0)
                        .core()
                        .fingerprint())
                .isNotEqualTo(before);
    }

    private void assertChanges(UnaryOperator<SiteInAString> edit) throws IOException {
        long before = cluster(site());
        assertThat(cluster(edit.apply(site()))).isNotEqualTo(before);
    }

    private long cluster(SiteInAString site) throws IOException {
        Core core = bound(site).clusters().get(0).core();
        return core.fingerprint();
    }

    /** The programme, whether its sources have mistakes or not. */
    private Programme bound(SiteInAString site) throws IOException {
        return site.bind(folder).programme();
    }
}
