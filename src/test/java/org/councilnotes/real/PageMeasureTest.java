package org.councilnotes.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.fidelity.Tally;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PageMeasureTest {

  private static final int PAGE = 2;

  private final List<PrintedSegment> segments = new ArrayList<>();
  private final List<String> passages = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();
  private String sections = "";

  @Test
  void roleIsThatOfThePieceThatHoldsASegment() {
    printed("heading", "Ports");
    printed("prose", "The ports were opened.");
    printed("prose", "They are open.");
    printed("furniture", "90101/26");
    passage("'kind':'heading','text':'Ports'");
    passage("'kind':'item','text':'The ports were opened.'");
    passage("'kind':'footnote','text':'They are open.'");
    dropped("'kind':'footer','text':'90101/26'");

    assertThat(tally(Figure.ROLE)).isEqualTo(new Tally(3, 4));
  }

  @Test
  void textThatWasDroppedIsWrongAndLost() {
    printed("prose", "Not seen again");
    dropped("'kind':'repeated','text':'Not seen again'");

    assertThat(tally(Figure.ROLE)).isEqualTo(new Tally(0, 1));
    assertThat(tally(Figure.WORDS)).isEqualTo(new Tally(0, 3));
  }

  @Test
  void segmentInDoubtIsNotCounted() {
    printed("prose\tdoubt", "Ports");
    passage("'kind':'heading','text':'Ports'");

    assertThat(tally(Figure.ROLE)).isEqualTo(Tally.NONE);
  }

  @Test
  void hyphenAndCallOfFootnoteAreNoLoss() {
    printed("prose", "Ports 7 and har-");
    printed("prose", "bours were opened.");
    passage("'kind':'paragraph','text':'Ports and harbours were opened.'");
    dropped("'kind':'hyphen','text':'-'");
    dropped("'kind':'mark','text':'7'");

    assertThat(tally(Figure.WORDS)).isEqualTo(new Tally(6, 6));
    assertThat(tally(Figure.ROLE)).isEqualTo(new Tally(2, 2));
  }

  @Test
  void passageGoesOnFromThePageBefore() {
    printed("prose", "and shall apply from May.");
    passages.add(
        "{'id':'n/1/1','section':'1','page':1,'kind':'paragraph',"
            + "'text':'It enters into force and shall apply from May.'}");

    assertThat(tally(Figure.ROLE)).isEqualTo(new Tally(1, 1));
  }

  @Test
  void equalWordsTakeTheirPlacesInReadingOrder() {
    printed("cell\tcell=1.1.1", "The ports are closed");
    printed("cell\tcell=1.1.2 deleted=1-4", "The ports are closed");
    passage(
        "'kind':'row','text':'The ports are closed The ports are closed',"
            + "'marks':[{'state':'deleted','start':21,'end':41}]");

    assertThat(tally(Figure.DELETED_RECALL)).isEqualTo(new Tally(4, 4));
    assertThat(tally(Figure.DELETED_PRECISION)).isEqualTo(new Tally(4, 4));
  }

  @Test
  void cellsThatGoOnFromThePageBeforeAreTakenFromLeftToRight() {
    printed("cell\tcell=1.1.1", "closed until the end");
    printed("cell\tcell=1.1.2 deleted=1-4", "closed until the end");
    printed("cell\tcell=1.2.1", "They may be opened.");
    passages.add(
        "{'id':'n/1/1','section':'1','page':1,'kind':'row',"
            + "'text':'Ports are closed until the end They stay closed until the end',"
            + "'marks':[{'state':'deleted','start':31,'end':61}]}");
    passage("'kind':'row','text':'They may be opened.'");

    assertThat(tally(Figure.DELETED_RECALL)).isEqualTo(new Tally(4, 4));
    assertThat(tally(Figure.DELETED_PRECISION)).isEqualTo(new Tally(4, 4));
  }

  @Test
  void wordOfAnOldAndANewPartHasBothMarks() {
    printed("prose\tadded=1,3 deleted=1", "9672 hours, fewer");
    passage(
        "'kind':'paragraph','text':'96 72 hours, fewer','marks':["
            + "{'state':'deleted','start':0,'end':2},{'state':'added','start':3,'end':5},"
            + "{'state':'added','start':6,'end':12}]");

    assertThat(tally(Figure.DELETED_RECALL)).isEqualTo(new Tally(1, 1));
    assertThat(tally(Figure.ADDED_RECALL)).isEqualTo(new Tally(1, 2));
    assertThat(tally(Figure.ADDED_PRECISION)).isEqualTo(new Tally(1, 2));
  }

  @Test
  void rowsAndColumnsMayHaveOtherNumbers() {
    printed("cell\tcell=1.1.1 head", "Port");
    printed("cell\tcell=1.1.2 head", "Ships");
    printed("cell\tcell=1.2.1", "Arden");
    printed("cell\tcell=1.2.2", "12");
    printed("cell\tcell=1.3.1", "Belmont");
    printed("cell\tcell=1.3.2", "12");
    passage(row("Port Ships", 0, "'column':1,'start':0,'end':4", "'column':3,'start':5,'end':10"));
    passage(row("Arden 12", 4, "'column':1,'start':0,'end':5", "'column':3,'start':6,'end':8"));
    passage(row("Belmont 12", 5, "'column':1,'start':0,'end':7", "'column':2,'start':8,'end':10"));

    assertThat(tally(Figure.ROW)).isEqualTo(new Tally(6, 6));
    assertThat(tally(Figure.COLUMN)).isEqualTo(new Tally(5, 6));
    assertThat(tally(Figure.CELL)).isEqualTo(new Tally(5, 6));
    assertThat(tally(Figure.HEAD)).isEqualTo(new Tally(2, 2));
  }

  @Test
  void cellsOfTwoRowsInOneAreWrongInOneOfThem() {
    printed("cell\tcell=1.1.1", "Arden");
    printed("cell\tcell=1.1.2", "12");
    printed("cell\tcell=1.2.1", "Belmont");
    passage(
        row(
            "Arden Belmont 12",
            1,
            "'column':0,'start':0,'end':13",
            "'column':1,'start':14,'end':16"));

    assertThat(tally(Figure.ROW)).isEqualTo(new Tally(2, 3));
  }

  @Test
  void headingIsRightWithItsLabelAndWholeTitle() {
    printed("heading\tpath=ARTICLE-3", "Article 3");
    printed("heading\tpath=ARTICLE-3", "Open ports 5");
    printed("heading\tpath=ARTICLE-4", "Article 4");
    printed("heading\tpath=ARTICLE-4", "Closed ports");
    printed("heading\tpath=ARTICLE-5", "Article 5");
    printed("prose", "The ports are open.");
    sections =
        "{'id':'II.ARTICLE-3~2','depth':2,'label':'Article 3','heading':'Open ports'},"
            + "{'id':'II.ARTICLE-4','depth':2,'label':'Article 4','heading':'Closed'},"
            + "{'id':'II.h1','depth':2,'heading':'Article 5'}";
    heading("II.ARTICLE-3~2", "Article 3");
    heading("II.ARTICLE-3~2", "Open ports");
    heading("II.ARTICLE-4", "Article 4");
    heading("II.ARTICLE-4", "Closed");
    heading("II.h1", "Article 5");

    assertThat(tally(Figure.OUTLINE)).isEqualTo(new Tally(1, 3));
  }

  @Test
  void headingAtTheFootOfAPageMayGoOnOnTheNext() {
    printed("heading\tpath=ARTICLE-3", "Article 3");
    printed("furniture", "7");
    sections = "{'id':'ARTICLE-3','depth':1,'label':'Article 3','heading':'Open ports'}";
    heading("ARTICLE-3", "Article 3");
    dropped("'kind':'page-number','text':'7'");

    assertThat(tally(Figure.OUTLINE)).isEqualTo(new Tally(1, 1));
  }

  @Test
  void remarkIsRightWithItsAuthorAndKind() {
    printed("cell\tcell=1.1.2 author=SE remark=comment", "SE would keep it.");
    printed("cell\tcell=1.1.2 author=? remark=comment", "This is welcome.");
    printed("cell\tcell=1.1.2 author=AT remark=comment", "AT would delete it.");
    passage("'kind':'row','text':'SE would keep it.','author':'SE','remark':'comment'");
    passage("'kind':'row','text':'This is welcome.','author':'FI','remark':'comment'");
    passage("'kind':'row','text':'AT would delete it.','author':'AT','remark':'suggestion'");

    assertThat(tally(Figure.REMARK)).isEqualTo(new Tally(2, 3));
  }

  private static String row(String text, int row, String... cells) {
    return "'kind':'row','text':'%s','table':{'id':'n/1/table-1','row':%d,'cells':[{%s}]}"
        .formatted(text, row, String.join("},{", cells));
  }

  private void heading(String section, String text) {
    passages.add(
        "{'id':'n/%s/%d','section':'%s','page':%d,'kind':'heading','text':'%s'}"
            .formatted(section, passages.size(), section, PAGE, text));
  }

  private void printed(String label, String words) {
    List<String> all = List.of(words.split(" ", -1));
    LabelledSegment segment = LabelledSegment.parse("0\t0\t9\t9\t" + all.size() + "\t" + label);
    segments.add(new PrintedSegment(segments.size(), segment, all));
  }

  private void passage(String fields) {
    passages.add(
        "{'id':'n/1/%d','section':'1','page':%d,%s}".formatted(passages.size(), PAGE, fields));
  }

  private void dropped(String fields) {
    dropped.add("{'page':%d,%s}".formatted(PAGE, fields));
  }

  private Tally tally(Figure figure) {
    String json =
        "{'sections':[%s],'passages':[%s],'dropped':[%s]}"
            .formatted(sections, String.join(",", passages), String.join(",", dropped));
    JsonNode note = JsonMapper.shared().readTree(json.replace('\'', '"'));
    return PageMeasure.of(segments, note, PAGE).stream()
        .filter(result -> result.figure() == figure)
        .map(PageMeasure.Result::tally)
        .reduce(Tally.NONE, Tally::plus);
  }
}
