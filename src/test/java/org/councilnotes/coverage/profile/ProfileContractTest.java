package org.councilnotes.coverage.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageCounter;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.EditionCalendar;
import org.councilnotes.note.Note;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.WordingHistory.Event;
import org.councilnotes.note.WordingHistory.Stage;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.vocabulary.CountryGroup;
import org.councilnotes.vocabulary.CountryGroup.GroupDisplay;
import org.councilnotes.vocabulary.CountryGroup.Membership;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Lookalikes;
import org.councilnotes.vocabulary.Vocabulary.Wording;
import org.junit.jupiter.api.Test;

/** What editions say of a programme or country, and what changed between them. */
public abstract class ProfileContractTest extends ArchiveContractTest {

  private static final String SERIES = "annual-report";
  private static final Wording NO_WORDS = new Wording(Map.of(), List.of(), List.of());

  private static final Programme SEACOP =
      new Programme(
          "SEACOP", NO_WORDS, new RelatedCodes(Optional.of("CRP"), Optional.empty()), List.of());

  private static final Programme CRP =
      new Programme(
          "CRP", NO_WORDS, new RelatedCodes(Optional.empty(), Optional.empty()), List.of());

  /** Peru and Cuba were members of CELAC all the time, Chile left it in 2016. */
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(SEACOP, CRP),
          List.of(),
          new Lookalikes(List.of(), List.of(), Map.of()),
          List.of(
              new CountryGroup(
                  "CELAC",
                  NO_WORDS,
                  new GroupDisplay(Map.of(), false),
                  List.of(
                      new Membership("PE", Optional.empty(), Optional.empty()),
                      new Membership("CU", Optional.empty(), Optional.empty()),
                      new Membership(
                          "CL", Optional.empty(), Optional.of(LocalDate.of(2016, 12, 31)))))),
          List.of(),
          List.of());

  protected ProfileContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  private static NoteDraft edition(int year) {
    return NoteDraft.numbered("90" + (year % 1000) + "1/" + (year - 1999))
        .date(year + 1 + "-02-01")
        .report(SERIES, year + "-01-01", year + "-12-31");
  }

  private static NoteDraft participants(NoteDraft draft, String... countries) {
    draft.paragraph("SEACOP works with " + String.join(", ", countries) + ".");
    draft.programme("SEACOP", "SEACOP");
    for (String country : countries) {
      draft
          .country(country, MentionRole.PARTICIPANT, country)
          .participation("SEACOP", country, MentionRole.PARTICIPANT, country);
    }
    return draft;
  }

  private static NoteDraft budget(NoteDraft draft, String text) {
    return draft.paragraph(text).programme("SEACOP", "SEACOP");
  }

  private ProgrammeProfile programme(Programme programme, boolean withContext) {
    return read(
        still ->
            ProgrammeProfile.of(
                programme,
                Optional.empty(),
                withContext,
                VOCABULARY,
                still,
                table -> counted(table, still)));
  }

  private CountryProfile country(String code) {
    return read(
        still ->
            CountryProfile.of(
                code, Optional.empty(), false, VOCABULARY, still, table -> counted(table, still)));
  }

  private <T> T read(Function<ArchiveReader, T> reading) {
    try (ArchiveReader reader = reader();
        ArchiveReader still = reader.openSnapshot()) {
      return reading.apply(still);
    }
  }

  private static Coverage counted(CoverageRequest request, ArchiveReader still) {
    EditionCalendar times = EditionCalendar.of(request.scope().filters(), still, _ -> List.of());
    return CoverageCounter.count(request, still, times, "CELAC"::equals);
  }

  private static List<String> shown(List<NamedAmount> amounts) {
    return amounts.stream().map(ProfileContractTest::shown).toList();
  }

  private static String shown(NamedAmount amount) {
    return "%s %s of %s: %s"
        .formatted(
            amount.edition().orElse("-"),
            amount.printed(),
            String.join("/", amount.programmes()),
            amount.purpose());
  }

  private static List<String> shown(EditionDifference difference) {
    return difference.money().stream()
        .map(
            change ->
                Stream.of(change.before(), change.now())
                    .map(amount -> amount.map(NamedAmount::printed).orElse("-"))
                    .reduce((before, now) -> before + " > " + now)
                    .orElseThrow())
        .toList();
  }

  @Test
  void amountsAreListedWithWhatTheyAreForNewestFirst() {
    hold(
        budget(edition(2015), "SEACOP has a budget of EUR 10 million.").build(),
        budget(edition(2016), "AIRCOP costs EUR 3 million, SEACOP EUR 12 million.")
            .programme("AIRCOP", "AIRCOP")
            .paragraph("It cost EUR 5 million.")
            .programmeInContext("SEACOP")
            .paragraph("A port cost EUR 7 million.")
            .build());

    assertThat(shown(programme(SEACOP, false).scan().amounts()))
        .containsExactly(
            "2016 EUR 3 million of AIRCOP: costs",
            "2016 EUR 12 million of SEACOP: ",
            "2015 EUR 10 million of SEACOP: budget");
    assertThat(shown(programme(SEACOP, true).scan().amounts()))
        .contains("2016 EUR 5 million of SEACOP: cost")
        .hasSize(4);
    assertThat(programme(CRP, false).scan().amounts()).hasSize(3);
  }

  @Test
  void amountsOfOnePurposeAreComparedAndOthersAreListed() {
    hold(
        budget(edition(2015), "SEACOP has a budget of EUR 10 million and US$ 3 million.").build(),
        budget(edition(2016), "SEACOP had a budget of EUR 12 million, and costs EUR 2 million.")
            .build(),
        budget(edition(2017), "SEACOP had a budget of 12 million euros.").build());

    List<EditionDifference> changes = programme(SEACOP, false).changes();

    assertThat(changes).extracting(EditionDifference::edition).containsExactly("2017", "2016");
    assertThat(shown(changes.getLast()))
        .containsExactly(
            "EUR 10 million > EUR 12 million", "- > EUR 2 million", "US$ 3 million > -");
    assertThat(shown(changes.getFirst())).containsExactly("EUR 2 million > -");
  }

  /** Words differ, but the passages are one wording through the editions. */
  @Test
  void amountsOfOneWordingAreCompared() {
    Note older = budget(edition(2015), "SEACOP, with EUR 10 million, is new.").build();
    Note newer = budget(edition(2016), "SEACOP goes on with EUR 12 million.").build();
    String was = older.passages().getLast().id();
    String is = newer.passages().getLast().id();
    List<Stage> stages =
        List.of(
            new Stage(older.id(), "2015", List.of(was), Event.FIRST_SEEN),
            new Stage(newer.id(), "2016", List.of(is), Event.CHANGED));
    hold(older, newer);
    assertThat(shown(programme(SEACOP, false).changes().getFirst()))
        .containsExactly("- > EUR 12 million", "EUR 10 million > -");

    try (ArchiveWriter writer = writer()) {
      writer.putWordingHistories(newer, Map.of(is, new WordingHistory("w", stages)));
      writer.commit();
    }

    assertThat(shown(programme(SEACOP, false).changes().getFirst()))
        .containsExactly("EUR 10 million > EUR 12 million");
  }

  @Test
  void memberOfAGroupThatIsNamedAsAWholeHasNotLeft() {
    hold(
        participants(edition(2015), "PE", "CU", "CL").build(),
        budget(edition(2017), "SEACOP works with all members of CELAC but CU.")
            .group("CELAC")
            .country("CU", MentionRole.MENTIONED, "CU")
            .build(),
        participants(edition(2018), "PE").build());

    ProgrammeProfile profile = programme(SEACOP, false);

    assertThat(profile.changes())
        .extracting(
            EditionDifference::edition,
            EditionDifference::joined,
            EditionDifference::byGroup,
            EditionDifference::left)
        .containsExactly(
            tuple("2017", List.of(), Map.of("PE", List.of("CELAC")), List.of("CL", "CU")));
    assertThat(profile.who().cell("PE", "2017")).isEmpty();
    assertThat(country("PE").groups().keySet())
        .contains(new Coverage.Place("SEACOP", "2017"))
        .doesNotContain(new Coverage.Place("SEACOP", "2018"));
    assertThat(country("PE").changes()).hasSize(1);
    assertThat(country("CU").groups()).isEmpty();
  }

  /** Some members, and members that are not meant, are no whole group. */
  @Test
  void groupIsWholeWhereItsWordsSaySo() {
    List<String> whole =
        List.of(
            "all members of CELAC",
            "all 33 CELAC countries",
            "all CELAC member states",
            "tous les États membres de la CELAC",
            "todos los países de la CELAC",
            "alle CELAC-Länder",
            "todos os membros da CELAC");
    List<String> others =
        List.of(
            "members of CELAC",
            "24 countries of CELAC",
            "not all members of CELAC",
            "almost all members of CELAC",
            "the EU and CELAC",
            "all CELAC countries that wish");
    for (String words : Stream.concat(whole.stream(), others.stream()).toList()) {
      hold(budget(edition(2015), "SEACOP: " + words + ".").group("CELAC").build());
      assertThat(programme(SEACOP, false).scan().groups())
          .as(words)
          .hasSize(whole.contains(words) ? 1 : 0);
    }
  }

  @Test
  void meetingsHaveTheirPlaceAndTheNearestDate() {
    hold(
        edition(2015)
            .paragraph(
                "SEACOP met in Lima, Peru, from 30 April to 3 May 2015. Later it met in Quito,"
                    + " Ecuador.")
            .programme("SEACOP", "SEACOP")
            .country("PE", MentionRole.HOST, "Peru")
            .country("EC", MentionRole.HOST, "Ecuador")
            .country("CL", MentionRole.PARTICIPANT, "Lima")
            .eventYear(2015)
            .paragraph("Peru presided over a meeting in 2014.")
            .country("PE", MentionRole.PRESIDENCY, "Peru")
            .build());

    assertThat(programme(SEACOP, false).scan().meetings())
        .extracting(NamedMeeting::country, NamedMeeting::date, NamedMeeting::words)
        .containsExactly(
            tuple(
                "PE",
                Optional.of("30 April to 3 May 2015"),
                "SEACOP met in Lima, Peru, from 30 April to 3 May 2015."),
            tuple("EC", Optional.empty(), "Later it met in Quito, Ecuador."));
    assertThat(country("PE").hosting().meetings())
        .extracting(NamedMeeting::role, NamedMeeting::date)
        .containsExactly(
            tuple(MentionRole.HOST, Optional.of("30 April to 3 May 2015")),
            tuple(MentionRole.PRESIDENCY, Optional.of("2014")));
  }

  /** The last edition that was read in part is not compared, nor any before it. */
  @Test
  void notMorePassagesAreReadThanAProfileNeeds() {
    NoteDraft long2015 = edition(2015);
    for (int i = 0; i < ProfileScan.MOST_PASSAGES; i++) {
      budget(long2015, "SEACOP has " + i + " ships.");
    }
    hold(
        budget(edition(2014), "SEACOP has EUR 1 million.").build(),
        budget(long2015, "SEACOP has EUR 2 million.").build(),
        budget(edition(2016), "SEACOP has EUR 3 million.").build());

    ProgrammeProfile profile = programme(SEACOP, false);

    assertThat(profile.scan().isComplete()).isFalse();
    assertThat(profile.scan().read()).isEqualTo(ProfileScan.MOST_PASSAGES);
    assertThat(profile.scan().total()).isEqualTo(ProfileScan.MOST_PASSAGES + 3L);
    assertThat(profile.changes()).isEmpty();
  }
}
