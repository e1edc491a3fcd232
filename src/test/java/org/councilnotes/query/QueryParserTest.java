package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.query.ParsedQuery.SyntaxError;
import org.councilnotes.query.QueryExpression.All;
import org.councilnotes.query.QueryExpression.Any;
import org.councilnotes.query.QueryExpression.Dated;
import org.councilnotes.query.QueryExpression.Everything;
import org.councilnotes.query.QueryExpression.Exclusion;
import org.councilnotes.query.QueryExpression.Most;
import org.councilnotes.query.QueryExpression.Near;
import org.councilnotes.query.QueryExpression.Numbered;
import org.councilnotes.query.QueryExpression.OfNumber;
import org.councilnotes.query.QueryExpression.Phrase;
import org.councilnotes.query.QueryExpression.Prefix;
import org.councilnotes.query.QueryExpression.UnderHeading;
import org.councilnotes.query.QueryExpression.Valued;
import org.councilnotes.query.QueryExpression.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from what people type. */
class QueryParserTest {

  private static final QueryParser PARSER = new QueryParser(ArchiveFacets.with(List.of("theme")));

  private static final DocumentNumber NUMBER = DocumentNumber.parse("90364/19").orElseThrow();

  private static QueryExpression read(String text) {
    ParsedQuery parsedQuery = PARSER.read(text);
    assertThat(parsedQuery.slip()).isEmpty();
    return parsedQuery.query();
  }

  private static All words(String... words) {
    return new All(List.of(words).stream().<QueryExpression>map(Word::new).toList());
  }

  @Test
  void wordsAndPhrasesMustAllMatch() {
    assertThat(read("early \"warning system\" Bolivia"))
        .isEqualTo(
            new All(List.of(new Word("early"), new Phrase("warning system"), new Word("Bolivia"))));
    assertThat(read(" ")).isEqualTo(new Everything());
    assertThat(read("\u201cearly warning\u201d")).isEqualTo(new Phrase("early warning"));
  }

  @Test
  void dashLeavesOutWordsPhrasesFieldsAndBrackets() {
    assertThat(read("ports -Bolivia -\"early warning\" -country:pe -(a b)"))
        .isEqualTo(
            new Exclusion(
                new Word("ports"),
                new Any(
                    List.of(
                        new Word("Bolivia"),
                        new Phrase("early warning"),
                        new Valued(Facet.COUNTRY, "PE"),
                        words("a", "b")))));
    assertThat(read("EU-CELAC")).isEqualTo(new Word("EU-CELAC"));
  }

  @Test
  void orJoinsItsNeighboursOnly() {
    QueryExpression either = new Any(List.of(new Word("Bolivia"), new Word("Peru")));
    assertThat(read("SEACOP Bolivia OR Peru"))
        .isEqualTo(new All(List.of(new Word("SEACOP"), either)));
    assertThat(read("(SEACOP ports) OR AIRCOP"))
        .isEqualTo(new Any(List.of(words("SEACOP", "ports"), new Word("AIRCOP"))));
    assertThat(read("ports OR -Bolivia"))
        .isEqualTo(
            new Any(
                List.of(
                    new Word("ports"),
                    new Exclusion(new Everything(), new Any(List.of(new Word("Bolivia")))))));
    assertThat(read("ports or airports")).isEqualTo(words("ports", "or", "airports"));
  }

  @Test
  void tildeBehindAPhraseAsksForNearness() {
    assertThat(read("\"early warning\"~5")).isEqualTo(new Near("early warning", 5));
    assertThat(read("\"early warning\"~9999")).isEqualTo(new Near("early warning", 100));
  }

  @Test
  void starBehindLettersAsksForWhatBeginsSo() {
    assertThat(read("precurs*")).isEqualTo(new Prefix("precurs"));
    assertThat(read("a*")).isEqualTo(new Word("a*"));
    assertThat(read("*")).isEqualTo(new Everything());
  }

  @Test
  void everyFacetIsAFieldInAnyCase() {
    assertThat(read("Country:bo")).isEqualTo(new Valued(Facet.COUNTRY, "BO"));
    assertThat(read("programme:seacop")).isEqualTo(new Valued(Facet.PROGRAMME, "SEACOP"));
    assertThat(read("status:Adopted")).isEqualTo(new Valued(Facet.STATUS, "adopted"));
    assertThat(read("code:\"CORDROGUE 36\"")).isEqualTo(new Valued(Facet.CODE, "CORDROGUE 36"));
    assertThat(read("theme:PORTS")).isEqualTo(new Valued(new Facet("theme"), "PORTS"));
    assertThat(read("country:NONE")).isEqualTo(new Valued(Facet.COUNTRY, "none"));
    assertThat(read("colour:red")).isEqualTo(new Word("colour:red"));
  }

  @Test
  void yearsAreAStretchOpenAtEitherEnd() {
    assertThat(read("year:2016..2019"))
        .isEqualTo(new Dated(Facet.YEAR, YearRange.between(2016, 2019)));
    assertThat(read("year:2019")).isEqualTo(new Valued(Facet.YEAR, "2019"));
    assertThat(((Dated) read("eventYear:..2019")).years().holds(1990)).isTrue();
    assertThat(((Dated) read("year:2016..")).years().holds(2015)).isFalse();
  }

  @Test
  void kindIsOneOfThoseThatThereAre() {
    assertThat(read("kind:cover")).isEqualTo(new QueryExpression.OfKind(PassageKind.COVER));
    assertThat(read("Kind:FOOTNOTE")).isEqualTo(new QueryExpression.OfKind(PassageKind.FOOTNOTE));
  }

  @Test
  void sectionAsksForAHeading() {
    assertThat(read("section:\"early warning\"")).isEqualTo(new UnderHeading("early warning"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"90364/19", "ST 90364 2019 INIT", "ST-90364-2019-INIT"})
  void numberIsReadInEverySpellingAndInALongerQuery(String spelling) {
    assertThat(read(spelling)).isEqualTo(new Numbered(NUMBER));
    assertThat(read("ports " + spelling + " -Peru"))
        .isEqualTo(
            new Exclusion(
                new All(List.of(new Word("ports"), new Numbered(NUMBER))),
                new Any(List.of(new Word("Peru")))));
    assertThat(read("number:" + spelling)).isEqualTo(new OfNumber(NUMBER));
    assertThat(read("number:\"" + spelling + "\"")).isEqualTo(new OfNumber(NUMBER));
    assertThat(read("\"see " + spelling + "\"")).isEqualTo(new Phrase("see " + spelling));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ST 90364 2019 INIT/en",
        "ST 90364/19 EN",
        "90364/19/fr",
        "90364/19 (en)",
        "doc. 90364/19",
        "Doc: 90364/19",
        "document 90364/19",
        "documento n.º 90364/19",
        "document n° 90364/19",
        "nº90364/19",
        "number 90364/19",
        "ST 90364 2019 INIT.",
      })
  void whatPeopleWriteAroundANumberBelongsToIt(String typed) {
    assertThat(read(typed)).isEqualTo(new Numbered(NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"90364-19", "90364-19.pdf", "90364-19/II.a/3"})
  void whatIsWrittenLikeAnIdMayBeAWordToo(String typed) {
    assertThat(read(typed)).isEqualTo(new Any(List.of(new Numbered(NUMBER), new Word(typed))));
    assertThat(QueryDocumentNumbers.in(read(typed))).isEmpty();
    assertThat(QueryDocumentNumbers.possibleIn(read(typed))).containsExactly(NUMBER);
    assertThat(read("ports " + typed)).isEqualTo(words("ports", typed));
    assertThat(QueryDocumentNumbers.possibleIn(read("ports " + typed))).containsExactly(NUMBER);
    assertThat(read("number:90364-19")).isEqualTo(new OfNumber(NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-19", "12-14", "2019-06-26", "COVID-19", "32016R0679"})
  void otherFiguresAreWords(String typed) {
    assertThat(read(typed)).isEqualTo(new Word(typed));
    assertThat(QueryDocumentNumbers.possibleIn(read(typed))).isEmpty();
  }

  @Test
  void numberIsReadWithinASentence() {
    assertThat(read("see doc. ST 90364 2019 INIT, please"))
        .isEqualTo(new All(List.of(new Word("see"), new Numbered(NUMBER), new Word("please"))));
    assertThat(read("90364/19 en Chile"))
        .isEqualTo(new All(List.of(new Numbered(NUMBER), new Word("en"), new Word("Chile"))));
  }

  @ParameterizedTest
  @CsvSource({
    "SEACOP), BRACKETS",
    "(SEACOP, BRACKETS",
    "SEACOP OR, NOTHING_BESIDE",
    "OR SEACOP, NOTHING_BESIDE",
    "SEACOP OR OR ports, NOTHING_BESIDE",
    "Country: Bolivia, NOTHING_BESIDE",
    "year:soon..2019, VALUE",
    "year:2019..2016, YEARS",
    "number:twelve, VALUE",
    "kind:sentence, VALUE",
  })
  void whatCannotBeReadIsSearchedLiterallyWithTheReason(String text, SyntaxError slip) {
    ParsedQuery parsedQuery = PARSER.read(text);
    assertThat(parsedQuery.slip()).contains(slip);
    assertThat(parsedQuery.query()).isInstanceOfAny(Word.class, All.class);
    assertThat(parsedQuery.text()).isEqualTo(text);
  }

  @Test
  void literalSearchKeepsEveryWord() {
    assertThat(PARSER.read("a) country:XX \"early warning").query())
        .isEqualTo(words("a", "country", "XX", "early", "warning"));
  }

  @Test
  void valueThatAFacetCannotHaveIsASlip() {
    QueryParser strict =
        new QueryParser(
            ArchiveFacets.BUILT_IN,
            (facet, value) -> Optional.of(value).filter(v -> v.equals("Bolivia")).map(v -> "BO"));
    assertThat(strict.read("country:Bolivia").query()).isEqualTo(new Valued(Facet.COUNTRY, "BO"));
    assertThat(strict.read("country:Atlantis").slip()).contains(SyntaxError.VALUE);
  }

  @Test
  void bracketsInsideAWordBelongToIt() {
    assertThat(read("state(s) Project (SEACOP)")).isEqualTo(words("state(s)", "Project", "SEACOP"));
    assertThat(read("() ports")).isEqualTo(new Word("ports"));
  }

  @Test
  void bracketsAreReadToADepthOfTwenty() {
    assertThat(read("(".repeat(20) + "a" + ")".repeat(20))).isEqualTo(new Word("a"));
    assertThat(PARSER.read("(".repeat(21) + "a" + ")".repeat(21)).slip())
        .contains(SyntaxError.NESTING);
    assertThat(PARSER.read("(".repeat(2_000)).slip()).contains(SyntaxError.BRACKETS);
  }

  @Test
  void longerTextsAndMoreClausesAreRefused() {
    assertThat(read("a".repeat(2_000))).isInstanceOf(Word.class);
    assertThatIllegalArgumentException().isThrownBy(() -> PARSER.read("a".repeat(2_001)));
    assertThat(read("a ".repeat(256).strip())).isInstanceOf(All.class);
    assertThatIllegalArgumentException().isThrownBy(() -> PARSER.read("a ".repeat(257)));
  }

  @Test
  void relaxedQueryAsksForTwoThirdsThenForFewer() {
    QueryExpression all = read("a b c d \"g h\" year:2019 -i");
    Exclusion most = (Exclusion) all.relaxed().orElseThrow();
    assertThat(most.unwanted()).isEqualTo(new Any(List.of(new Word("i"))));
    assertThat(((All) most.wanted()).parts())
        .containsExactly(
            new Phrase("g h"),
            new Valued(Facet.YEAR, "2019"),
            new Most(words("a", "b", "c", "d").parts(), 3));
    assertThat(most.relaxed()).isPresent();
    assertThat(read("a b").relaxed()).contains(new Most(words("a", "b").parts(), 1));
    assertThat(read("a b").relaxed().orElseThrow().relaxed()).isEmpty();
    assertThat(read("a \"b c\"").relaxed()).isEmpty();
    assertThat(read("a (b c)").relaxed()).contains(new Most(words("a", "b", "c").parts(), 2));
    assertThat(read("a b c d e").relaxed())
        .contains(new Most(words("a", "b", "c", "d", "e").parts(), 1));
    assertThat(read("a b c d e f g h i \"j k\"").relaxed().orElseThrow()).isInstanceOf(Most.class);
    assertThat(read("a").relaxed()).isEmpty();
  }
}
