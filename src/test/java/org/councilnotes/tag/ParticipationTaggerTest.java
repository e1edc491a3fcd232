package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.tag.role.RoleModel;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;
import org.junit.jupiter.api.Test;

class ParticipationTaggerTest {

  private static final Vocabulary VOCABULARY = Vocabulary.load(Optional.empty());
  private static final NoteTagger TAGGER = new NoteTagger(VOCABULARY, RoleModel.NONE);

  @Test
  void programmeOfTheTitleAloneGivesNoParticipation() {
    Note note = about("COPOLAD").section("I", "Results").text("Peru joined in 2018.").build();

    assertThat(facts(note)).isEmpty();
    assertThat(TAGGER.tag(note).passages().getLast().tags().programmes()).hasSize(1);
  }

  @Test
  void programmeOfAHeadingAroundGivesParticipation() {
    Note note =
        about("SEACOP")
            .section("I", "COPOLAD")
            .section("I.A", "Results")
            .text("Peru joined in 2018.")
            .build();

    assertThat(facts(note)).containsExactly("COPOLAD PE participant");
  }

  @Test
  void programmeNamedBeforeGivesParticipationWhateverTheTitle() {
    Note note =
        about("COPOLAD")
            .section("I", "Results")
            .text("SEACOP grew steadily. Peru joined in 2018.")
            .build();

    assertThat(facts(note)).containsExactly("SEACOP PE participant");
  }

  @Test
  void clauseWithProgrammeCountryAndRoleStates() {
    Note note = Notes.of("en", "Much was done. In 2018 Peru joined SEACOP, as planned.");

    assertThat(graded(note)).containsExactly("SEACOP PE stated: Peru joined SEACOP");
  }

  @Test
  void programmeNamedEarlierInThePassageIsStatedByTheSentenceOfTheCountry() {
    Note note = Notes.of("en", "SEACOP grew steadily. In 2018 Peru joined.");

    assertThat(graded(note)).containsExactly("SEACOP PE stated: Peru joined");
  }

  @Test
  void programmeOfTheHeadingIsContextOfAParagraph() {
    Note note = about("COPOLAD").section("I", "SEACOP").text("In 2018 Peru joined.").build();

    assertThat(graded(note)).containsExactly("SEACOP PE context: Peru joined");
  }

  @Test
  void itemBelowALineThatNamesTheProgrammeIsListed() {
    Note note =
        about("COPOLAD")
            .section("I", "Results")
            .text("The following countries take part in SEACOP:")
            .item("Peru, since 2018")
            .build();

    assertThat(graded(note)).containsExactly("SEACOP PE listed: Peru");
  }

  @Test
  void roleOfTheLineAboveListsInTheProgrammeOfTheHeading() {
    Note note =
        about("COPOLAD")
            .section("I", "SEACOP")
            .text("Participating countries:")
            .item("Peru, since 2018")
            .build();

    assertThat(graded(note)).containsExactly("SEACOP PE listed: Peru");
  }

  @Test
  void rowOfATableIsListedWhateverItNames() {
    Note note =
        about("COPOLAD")
            .section("I", "Results")
            .row("Programme Beneficiary countries")
            .row("SEACOP Peru")
            .build();

    assertThat(graded(note)).containsExactly("SEACOP PE listed: SEACOP Peru");
  }

  @Test
  void programmesOfOneNameAreNamedTogether() {
    Wording name = new Wording(Map.of(), List.of(), List.of("TIDELAB"));
    Vocabulary twice =
        new Vocabulary(
            Stream.of("ONE", "OTHER").map(code -> programme(code, name)).toList(),
            VOCABULARY.countries(),
            VOCABULARY.lookalikes(),
            VOCABULARY.groups(),
            VOCABULARY.notProgrammes(),
            VOCABULARY.own());
    Note note = new NoteTagger(twice).tag(Notes.of("en", "TIDELAB was joined by Peru."));

    assertThat(note.passages().getFirst().tags().participations())
        .extracting(Participation::programme)
        .containsExactlyInAnyOrder("ONE", "OTHER");
  }

  private static Programme programme(String code, Wording name) {
    return new Programme(
        code, name, new RelatedCodes(Optional.empty(), Optional.empty()), List.of());
  }

  @Test
  void countryWhoseVerbNoRuleKnowsDoesNotTakeTheRoleOfTheOneBefore() {
    Note note = Notes.of("en", "Peru joined SEACOP. Chile painted its harbours.");

    assertThat(facts(note)).containsExactly("SEACOP PE participant");
    assertThat(TAGGER.tag(note).passages().getFirst().tags().countries().getLast().role())
        .isEqualTo(MentionRole.MENTIONED);
  }

  @Test
  void countryInAPassageOnAProgrammeIsMentionedUnlessWordsSayMore() {
    Note note = Notes.of("en", "SEACOP grew. In Peru, fish became dearer.");

    assertThat(TAGGER.tag(note).passages().getFirst().tags().countries())
        .extracting(CountryTag::role)
        .containsOnly(MentionRole.MENTIONED);
  }

  @Test
  void bestGradeOfAPassageCounts() {
    Note note =
        about("COPOLAD")
            .section("I", "AIRCOP")
            .text("Peru joined early on. It is Peru that joined AIRCOP first.")
            .build();

    assertThat(graded(note)).containsExactly("AIRCOP PE stated: Peru that joined AIRCOP");
  }

  @Test
  void footnoteIsReadWithTheSentenceThatCallsIt() {
    Note note =
        about("COPOLAD")
            .section("I", "Harbours")
            .text("Eels were counted. SEACOP took in three countries of the coast. It grew since.")
            .footnote("the coast.", "Peru, Chile and Brazil. Malta was associated. Cuba is green.")
            .build();

    assertThat(facts(note))
        .containsExactly(
            "SEACOP PE participant",
            "SEACOP CL participant",
            "SEACOP BR participant",
            "SEACOP MT associate");
    assertThat(graded(note)).allMatch(fact -> fact.contains(" listed: "));
  }

  @Test
  void sentenceThatCallsAFootnoteTakesTheProgrammeNamedBeforeIt() {
    Note note =
        about("COPOLAD")
            .section("I", "Harbours")
            .text("SEACOP was revised in spring. It covers three countries of the coast.")
            .footnote("three countries", "Peru, Chile and Brazil.")
            .build();

    assertThat(facts(note)).allMatch(fact -> fact.startsWith("SEACOP")).hasSize(3);
  }

  @Test
  void footnoteOnASentenceOfAnotherMatterTakesNoPart() {
    Note note =
        about("COPOLAD")
            .section("I", "Harbours")
            .text("SEACOP grew. Boats were counted on three coasts.")
            .footnote("coasts.", "Peru, Chile and Brazil.")
            .build();

    assertThat(facts(note)).isEmpty();
  }

  @Test
  void footnoteUnderAHeadingThatNamesTheProgrammeIsContext() {
    Note note =
        about("COPOLAD")
            .section("I", "SEACOP")
            .text("The programme takes in three countries of the coast.")
            .footnote("the coast.", "Peru, Chile and Brazil.")
            .build();

    assertThat(graded(note)).hasSize(3).allMatch(fact -> fact.contains(" context: "));
  }

  @Test
  void whoOnlyPaysTakesNoPart() {
    Note note = Notes.of("en", "The Union pays for AIRCOP together with Canada and Norway.");

    assertThat(facts(note)).isEmpty();
  }

  @Test
  void membersOfANetworkBesideAProgrammeTakeNoPartInIt() {
    Note note =
        Notes.of(
            "en",
            "SEACOP shares its findings with MAOC-N, in which France, Ireland and Italy"
                + " cooperate.");

    assertThat(facts(note)).isEmpty();
  }

  @Test
  void endsOfAReachAreCovered() {
    Note note =
        Notes.of("en", "SEACOP reaches from Mexico to the Plate and from Cuba to Suriname.");

    assertThat(facts(note))
        .containsExactly("SEACOP MX participant", "SEACOP CU participant", "SEACOP SR participant");
  }

  @Test
  void whoLeadsThroughAnAuthorityLeads() {
    Note note =
        Notes.of(
            "en",
            "SEACOP is led by the French agency Marineland with the Spanish customs and, from the"
                + " United Kingdom, the Coastal Guild.");

    assertThat(facts(note)).containsExactly("SEACOP FR body", "SEACOP ES lead", "SEACOP GB lead");
  }

  @Test
  void programmeIsMeantRatherThanTheWholeThatItIsPartOf() {
    Note note = Notes.of("en", "SEACOP is part of the GIFP. Peru joined in 2018.");

    assertThat(facts(note)).containsExactly("SEACOP PE participant");
  }

  private static List<String> graded(Note note) {
    return TAGGER.tag(note).passages().stream()
        .flatMap(passage -> passage.tags().participations().stream().map(f -> line(f, passage)))
        .toList();
  }

  private static String line(Participation fact, Passage passage) {
    String words = fact.evidence().range().orElseThrow().of(passage.text());
    return "%s %s %s: %s".formatted(fact.programme(), fact.country(), fact.grade().key(), words);
  }

  private static Notes about(String programme) {
    return Notes.in("en", "Report on " + programme).cover("Report on " + programme);
  }

  private static List<String> facts(Note note) {
    return TAGGER.tag(note).passages().stream()
        .flatMap(passage -> passage.tags().participations().stream())
        .map(fact -> fact.programme() + " " + fact.country() + " " + fact.role().key())
        .toList();
  }
}
