package org.programmekb.render.view;

/** The view model for the content of one kind of page; templates read it as {@code page}, beside the {@link Shell}. */
public sealed interface PageView
        permits HomePage,
                NewsIndexPage,
                NewsPage,
                CityIndexPage,
                CityPage,
                ClusterIndexPage,
                ClusterPage,
                DataPage,
                PlanIndexPage,
                PlanPage,
                ProjectIndexPage,
                ProjectPage,
                MatrixPage,
                OrganisationsPage,
                GlossaryPage,
                PeoplePage,
                TagsPage,
                EntryListPage,
                StaticPage,
                SiteMapPage,
                SearchPage,
                TranslationsPage,
                NotFoundPage,
                LanguageChooserPage,
                RedirectPage {

    /** The name of the template that prints this page, for instance {@code city.ftlh}. */
    String template();
}
