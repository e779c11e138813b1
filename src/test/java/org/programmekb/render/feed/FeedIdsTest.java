package org.programmekb.render.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedIdsTest {
    /** Of the name space of domain names, as other implementations of RFC 4122 make it. */
    @Test
    void a_name_has_one_uuid() {
        assertThat(FeedIds.uuid(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }
}
