package org.councilnotes.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.SampleArchive;
import org.councilnotes.TestNotes;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.Coverage.Cell;
import org.councilnotes.coverage.Coverage.Place;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.coverage.profile.WholeGroup;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.redline.briefing.BriefingItem;
import org.councilnotes.redline.briefing.BriefingSection;
import org.councilnotes.redline.briefing.BriefingWords;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.briefing.BriefingMessages;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ProfileBriefingTest {

  private static final String EDITION = "2018-19";
  private static final Optional<ComparisonView> COMPARED =
      Optional.of(ComparisonView.of(List.of(TestNotes.ANNUAL_2018, TestNotes.ANNUAL_2019)));

  private static ProfileBriefing briefing(Facet rows) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    Vocabulary vocabulary = Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder());
    FacetLabels labels = new FacetLabels(messages, vocabulary, SeriesCatalogue.shipped());
    return new ProfileBriefing(
        rows, labels.names(Locale.ENGLISH), new BriefingMessages(messages, Locale.ENGLISH));
  }

  private static Coverage table(String... countries) {
    return new Coverage(
        new CoverageRequest(
            SearchRequest.of("", Filters.NONE),
            Dimension.COUNTRY,
            Dimension.EDITION,
            Measure.FACTS,
            false),
        List.of(countries),
        List.of("2017-18", EDITION),
        Stream.of(countries)
            .collect(
                Collectors.toMap(
                    country -> new Place(country, EDITION),
                    _ -> new Cell(1, 0, new TreeSet<>(Set.of("participant"))))),
        Map.of(),
        Map.of(),
        "s");
  }

  private static List<String> lines(BriefingSection section) {
    return section.items().stream()
        .map(
            item ->
                switch (item) {
                  case BriefingItem.Row row ->
                      row.cells().stream()
                          .map(ProfileBriefingTest::text)
                          .collect(Collectors.joining(": "));
                  case BriefingItem.Line line -> text(line.words());
                  case BriefingItem.Quote quote -> text(quote.words());
                })
        .toList();
  }

  private static String text(List<BriefingWords> words) {
    return words.stream().map(BriefingWords::text).collect(Collectors.joining());
  }

  @Test
  void membersOfAGroupThatIsNamedAsAWholeAreNotInDoubt() {
    WholeGroup group =
        new WholeGroup(
            NoteSummary.of(TestNotes.ANNUAL_2019),
            "90364-19/II.b/2",
            "CELAC",
            Set.of("AR", "CL"),
            Set.of("COPOLAD"));
    Map<Place, List<WholeGroup>> groups =
        Map.of(
            new Place("AR", EDITION), List.of(group),
            new Place("CL", EDITION), List.of(group),
            new Place("PE", EDITION), List.of(group),
            new Place("UY", "2017-18"), List.of(group));

    assertThat(
            lines(
                briefing(Facet.COUNTRY).roles("Who", table("PE"), table("PE", "AR", "BO"), groups)))
        .containsExactly(
            "Participant (1): Peru",
            "Named as part of “CELAC” only (2): Argentina, Chile",
            "By headings only, or in doubt (1): Bolivia");
  }

  @Test
  void nothingThatCameOrWentIsSaidOfWhatTheRowsAre() {
    BriefingSection who =
        briefing(Facet.COUNTRY).differences(List.of(), Optional.of(EDITION), COMPARED);
    BriefingSection what =
        briefing(Facet.PROGRAMME).differences(List.of(), Optional.of(EDITION), COMPARED);

    assertThat(who.heading()).isEqualTo("2018-19 against 2017-18");
    assertThat(lines(who)).containsExactly("Nobody is named newly, and nobody is no longer named.");
    assertThat(lines(what))
        .containsExactly("No programme is named newly, and none is no longer named.");
  }

  @Test
  void nothingIsSaidOfAnEditionThatWasNotCompared() {
    ProfileBriefing briefing = briefing(Facet.COUNTRY);

    assertThat(briefing.differences(List.of(), Optional.of("2017-18"), COMPARED).items()).isEmpty();
    assertThat(briefing.differences(List.of(), Optional.empty(), COMPARED).items()).isEmpty();
    assertThat(briefing.differences(List.of(), Optional.of(EDITION), Optional.empty()).items())
        .isEmpty();
  }
}
