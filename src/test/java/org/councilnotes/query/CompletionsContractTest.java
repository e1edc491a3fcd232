package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2018_REVISED;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.NamedFacetValue.Name;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.Completion;
import org.councilnotes.store.Completion.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered to somebody who types. */
public abstract class CompletionsContractTest extends ArchiveContractTest {

  private static final int SEED = 8;
  private static final int MANY = 10;

  private static final List<NamedFacetValue> NAMED =
      List.of(
          named(Facet.PROGRAMME, "SEACOP", "SEACOP", "Seaport Cooperation Project"),
          named(Facet.PROGRAMME, "AIRCOP", "AIRCOP"),
          named(Facet.PROGRAMME, "CRP", "CRP", "Cocaine Route Programme"),
          named(Facet.PROGRAMME, "COLIBRI", "COLIBRI"),
          named(Facet.COUNTRY, "BO", "Bolivia"),
          named(Facet.COUNTRY, "MX", "Mexico"),
          named(Facet.COUNTRY, "PE", "Peru"));

  private static final CompletionNames NAMES =
      new CompletionNames(
          NAMED,
          new FacetNames(
              facet -> "Field of " + facet.key(),
              CompletionsContractTest::label,
              (facet, value) -> Optional.empty(),
              (facet, value) -> Optional.empty()));

  protected CompletionsContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  private static NamedFacetValue named(Facet facet, String value, String... names) {
    return new NamedFacetValue(facet, value, names[0], Stream.of(names).map(Name::of).toList());
  }

  private static String label(Facet facet, String value) {
    return NAMED.stream()
        .filter(one -> one.facet().equals(facet) && one.value().equals(value))
        .map(NamedFacetValue::label)
        .findFirst()
        .orElse(value);
  }

  private List<Completion> completions(String typed, int most) {
    return completions(PartialQuery.of(typed), most);
  }

  private List<Completion> completions(PartialQuery partialQuery, int most) {
    try (ArchiveReader reader = reader()) {
      return reader.completions(partialQuery, NAMES, most);
    }
  }

  private List<String> texts(String typed) {
    return texts(typed, Filters.NONE);
  }

  private List<String> texts(String typed, Filters filters) {
    return completions(new PartialQuery(typed, new QueryExpression.Everything(), filters), MANY)
        .stream()
        .map(one -> one.kind().key() + " " + one.text())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90364/19",
        "90364",
        "9036",
        "ST 9036",
        "st90364",
        "ST-90364-2019",
        "90364/2019",
        "90364/20",
        "90364 1"
      })
  void numberIsOfferedInEverySpelling(String typed) {
    hold(ANNUAL_2018, ANNUAL_2019, DECLARATION_2019);
    assertThat(completions(typed, MANY))
        .contains(
            new Completion(
                Kind.NUMBER,
                "90364/19",
                "90364/19: Drugs mechanism - Annual Report 1 June 2018 - 31 May 2019",
                search("90364/19").total().passages()));
  }

  @Test
  void typedNumberComesBeforeThoseThatBeginSo() {
    hold(
        NoteDraft.numbered("90701/20 ADD 1").subject("Ferry").cover("90701/20 ADD 1").build(),
        NoteDraft.numbered("90701/20").subject("Ferry").cover("90701/20").build(),
        NoteDraft.numbered("WK 90701/20").subject("Ship").cover("WK 90701/2020").build());
    assertThat(texts("90701/20")).containsExactly("number 90701/20", "number 90701/20 ADD 1");
    assertThat(texts("wk90701")).containsExactly("number WK 90701/2020");
  }

  @Test
  void programmeIsOfferedByEachOfItsNames() {
    hold(ANNUAL_2019, crp());
    assertThat(texts("seac").getFirst()).isEqualTo("programme SEACOP");
    assertThat(texts("seap").getFirst()).isEqualTo("programme SEACOP");
    assertThat(texts("cocaine").getFirst()).isEqualTo("programme Cocaine Route Programme");
    assertThat(texts("route prog").getFirst()).isEqualTo("programme Cocaine Route Programme");
  }

  @Test
  void programmeThatNoPassageWouldBeFoundByIsNotOffered() {
    hold(ANNUAL_2019);
    assertThat(texts("colib")).isEmpty();
    assertThat(texts("cocaine")).isEmpty();
  }

  @Test
  void countryIsOfferedWhateverTheAccents() {
    hold(ANNUAL_2019);
    assertThat(texts("boli").getFirst()).isEqualTo("country Bolivia");
    assertThat(texts("méx").getFirst()).isEqualTo("country Mexico");
    assertThat(texts("MEX").getFirst()).isEqualTo("country Mexico");
    assertThat(texts("peru")).isEmpty();
  }

  @Test
  void headingIsOffered() {
    hold(ANNUAL_2019);
    assertThat(texts("regio")).contains("heading \"Regional cooperation\"");
    assertThat(texts("coop"))
        .contains(
            "heading \"Regional cooperation\"", "heading \"Seaport Cooperation Project (SEACOP)\"");
  }

  @Test
  void phraseOfSeveralNotesIsOffered() {
    hold(
        NoteDraft.numbered("90611/19")
            .paragraph("Joint customs controls were agreed in the spring.")
            .paragraph("After that, joint customs controls began, and the new office opened.")
            .build(),
        NoteDraft.numbered("90612/19")
            .paragraph("Reports on joint customs controls came late, as did the new office.")
            .build());
    assertThat(texts("joint cu"))
        .containsExactly("phrase \"joint customs controls\"", "phrase joint customs");
    assertThat(texts("custo")).contains("phrase \"joint customs controls\"");
    assertThat(texts("new off")).noneMatch(text -> text.contains("\""));
  }

  @Test
  void lastWordOfALongerTextIsGoneOnWith() {
    hold(ANNUAL_2019);
    assertThat(texts("seacop boliv")).containsExactly("phrase seacop Bolivia");
    assertThat(texts("seacop méx")).isEmpty();
    assertThat(texts("\"early war")).containsExactly("heading \"Early warning\"");
    assertThat(texts("observ")).containsExactly("phrase observatories");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"",
        "-",
        "-boliv",
        "(",
        "country:zz",
        "deleted:",
        "\u0000",
        "*",
        "\uD83D"
      })
  void whatIsNoBeginningOfAnythingIsAnswered(String typed) {
    hold(ANNUAL_2019);
    assertThat(texts(typed)).isEmpty();
  }

  @Test
  void textOfAnyLengthIsAnswered() {
    hold(ANNUAL_2019);
    assertThat(texts("b".repeat(100_000))).isEmpty();
    assertThat(texts("boliv ".repeat(33))).isEmpty();
    assertThat(completions("e", 0)).isEmpty();
    assertThat(completions("e", 2)).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void emptyArchiveOffersNothing() {
    assertThat(texts("boli")).isEmpty();
    assertThat(texts("9036")).isEmpty();
  }

  @Test
  void whatOnlySupersededVersionsSayIsNotOffered() {
    hold(
        NoteDraft.numbered("90601/19").paragraph("The dirigible rose.").build(),
        NoteDraft.numbered("90601/1/19 REV 1").paragraph("The ferry sailed.").build());
    assertThat(texts("dirig")).isEmpty();
    assertThat(texts("ferr")).containsExactly("phrase ferry");
  }

  @Test
  void fieldIsOfferedByItsKeyAndItsName() {
    hold(ANNUAL_2019);
    assertThat(texts("coun")).contains("field country:");
    assertThat(texts("seacop coun")).contains("field seacop country:");
    assertThat(texts("-COUN")).containsExactly("field -country:");
    assertThat(texts("eventy")).containsExactly("field eventYear:");
    assertThat(texts("numb")).contains("field number:");
    assertThat(texts("zeppelin coun")).isEmpty();
    assertThat(texts("c")).doesNotContain("field country:");
  }

  @Test
  void kindsOfPassagesAreOfferedByTheirKeyWhereThereAreSome() {
    hold(ANNUAL_2019);
    assertThat(texts("kin")).contains("field kind:");
    assertThat(texts("kind:"))
        .containsExactlyInAnyOrder(
            "value kind:cover",
            "value kind:heading",
            "value kind:paragraph",
            "value kind:item",
            "value kind:footnote");
    assertThat(texts("seacop KIND:h")).containsExactly("value seacop kind:heading");
  }

  @Test
  void wordOfALineOfACoverIsNotOffered() {
    hold(NoteDraft.numbered("90622/19").cover("To: Zeppelins").paragraph("It rose.").build());
    assertThat(texts("zepp")).isEmpty();
    assertThat(texts("kind:cover zepp")).isEmpty();
  }

  @Test
  void fieldThatNoPassageHasAValueOfIsNotOffered() {
    hold(NoteDraft.numbered("90621/19").paragraph("The ferry sailed.").build());
    assertThat(texts("coun")).isEmpty();
    assertThat(texts("country:")).isEmpty();
  }

  @Test
  void valueOfAFieldIsOfferedByItsCodeAndItsNames() {
    hold(ANNUAL_2019, crp());
    assertThat(texts("country:Bol")).containsExactly("value country:BO");
    assertThat(texts("country:bo")).containsExactly("value country:BO");
    assertThat(completions("country:méx", MANY)).extracting(Completion::label).contains("Mexico");
    assertThat(texts("programme:route")).containsExactly("value programme:CRP");
    assertThat(texts("SEACOP country:")).contains("value SEACOP country:BO");
    assertThat(texts("number:9036")).containsExactly("value number:90364/19");
    assertThat(texts("section:regio")).containsExactly("value section:\"Regional cooperation\"");
    assertThat(texts("role:ho")).containsExactly("value role:host");
  }

  @Test
  void valueWithABlankIsQuotedAndGoneOnWithInQuotes() {
    hold(ANNUAL_2019);
    assertThat(texts("code:cord")).contains("value code:\"CORDROGUE 36\"");
    assertThat(texts("code:\"CORDROGUE 3")).contains("value code:\"CORDROGUE 36\"");
  }

  @Test
  void valueIsOfferedOnlyBesideWhatItIsFoundWith() {
    hold(ANNUAL_2019, crp());
    assertThat(texts("cocaine country:")).containsExactly("value cocaine country:PE");
    assertThat(texts("zeppelin country:")).isEmpty();
    assertThat(texts("zeppelin OR country:peru")).containsExactly("value zeppelin OR country:PE");
  }

  @Test
  void whatFindsNothingUnderTheFiltersIsNotOffered() {
    hold(ANNUAL_2019, crp());
    Filters peru = Filters.NONE.with(Facet.COUNTRY, "PE");
    assertThat(texts("seac", peru)).isEmpty();
    assertThat(texts("boli", peru)).isEmpty();
    assertThat(texts("country:B", peru)).isEmpty();
    assertThat(texts("country:", peru)).containsExactly("value country:PE");
    assertThat(texts("90364", peru)).isEmpty();
    assertThat(texts("regio", peru)).isEmpty();
    assertThat(texts("observ", peru)).isEmpty();
    assertThat(texts("cocaine", peru)).first().isEqualTo("programme Cocaine Route Programme");
    assertThat(texts("peru", Filters.NONE.without(Facet.COUNTRY, "PE"))).isEmpty();
  }

  @Test
  void whatIsLookedForWithinNarrowsToo() {
    hold(ANNUAL_2019, crp());
    PartialQuery partialQuery =
        new PartialQuery("country:", QueryParser.parse("cocaine"), Filters.NONE);
    assertThat(completions(partialQuery, MANY))
        .extracting(Completion::text)
        .containsExactly("country:PE");
  }

  @Test
  void rareOneIsOfferedWhereTheFrequentAreFilteredOut() {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String word = "ferr" + (char) ('a' + i) + "x";
      notes.add(
          NoteDraft.numbered(90630 + i + "/19")
              .paragraph("The " + word + " sailed.")
              .paragraph(word + " and " + word + " again.")
              .build());
    }
    notes.add(crp("The Cocaine Route Programme has a ferryboat."));
    hold(notes.toArray(Note[]::new));
    assertThat(texts("ferr", Filters.NONE.with(Facet.COUNTRY, "PE")))
        .containsExactly("phrase ferryboat");
  }

  @Test
  void nothingThatIsOfferedFindsNothing() {
    hold(ANNUAL_2018, ANNUAL_2018_REVISED, ANNUAL_2019, DECLARATION_2019);
    String text =
        ANNUAL_2019.passages().stream().map(p -> p.text()).collect(Collectors.joining(" "));
    Random random = new Random(SEED);
    int offered = 0;
    for (int i = 0; i < 200; i++) {
      int start = random.nextInt(text.length() - 20);
      String typed = text.substring(start, start + 1 + random.nextInt(20));
      for (Completion one : completions(typed, MANY)) {
        offered++;
        assertThat(one.passages()).as("%s: %s", typed, one).isPositive();
        if (one.kind() != Kind.FIELD) {
          assertThat(search(one.text()).total().passages())
              .as("%s: %s", typed, one)
              .isGreaterThanOrEqualTo(one.passages());
        }
      }
    }
    assertThat(offered).isPositive();
  }

  private static Note crp() {
    return crp("The Cocaine Route Programme went on.");
  }

  private static Note crp(String text) {
    return NoteDraft.numbered("90613/19")
        .paragraph(text)
        .programme("CRP", "Cocaine Route Programme")
        .country("PE", MentionRole.MENTIONED, "")
        .build();
  }
}
