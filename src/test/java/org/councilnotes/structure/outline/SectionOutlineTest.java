package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.note.Section;
import org.junit.jupiter.api.Test;

class SectionOutlineTest {

  @Test
  void levelsFollowTheOrderInWhichStylesAppear() {
    assertThat(
            ids(
                "I. Meetings",
                "II. Programmes",
                "III. Other",
                "A. Route",
                "a) Air",
                "b) Sea",
                "B. Security"))
        .containsExactly("I", "II", "III", "III.A", "III.A.a", "III.A.b", "III.B");
  }

  @Test
  void reportWithArabicNumeralsAtTheTopWorksTheSame() {
    assertThat(ids("1. Meetings", "2. Programmes", "A. Route", "a) Air", "3. Outlook"))
        .containsExactly("1", "2", "2.A", "2.A.a", "3");
  }

  @Test
  void componentsAreCountedInWhateverOrderTheyCome() {
    assertThat(
            ids(
                "II. COPOLAD",
                "COMPONENT 1: Data",
                "COMPONENT 4: Policy",
                "COMPONENT 0: Matters",
                "III. Other"))
        .containsExactly("II", "II.COMPONENT-1", "II.COMPONENT-4", "II.COMPONENT-0", "III");
  }

  @Test
  void articlesStandInChaptersAndChaptersInTitles() {
    assertThat(
            ids(
                "TITLE I GENERAL",
                "Chapter I Scope",
                "Article 1 Matter",
                "Article 2 Terms",
                "Chapter II Rules",
                "Article 3 Duty"))
        .containsExactly(
            "TITLE-I",
            "TITLE-I.CHAPTER-I",
            "TITLE-I.CHAPTER-I.ARTICLE-1",
            "TITLE-I.CHAPTER-I.ARTICLE-2",
            "TITLE-I.CHAPTER-II",
            "TITLE-I.CHAPTER-II.ARTICLE-3");
  }

  @Test
  void annexIsNeverPartOfWhatStandsBeforeIt() {
    assertThat(ids("1. Matter", "a) Scope", "ANNEX I", "1. Criteria", "ANNEX II", "1. Evidence"))
        .containsExactly("1", "1.a", "ANNEX-I", "ANNEX-I.1", "ANNEX-II", "ANNEX-II.1");
  }

  @Test
  void annexWithoutNumberThatFollowsASectionStandsAtTheTopAndHoldsWhatFollows() {
    assertThat(
            ids("I. Ports", "A. Quays", "Annex", "Ships by flag", "I. Tugs", "ANNEX", "I. Buoys"))
        .containsExactly("I", "I.A", "ANNEX", "ANNEX.I", "ANNEX~2", "ANNEX~2.I");
  }

  @Test
  void annexWithItsTitleInOneLineStandsAtTheTop() {
    SectionOutline outline = new SectionOutline();
    List.of("1. Ports", "ANNEX: Declaration of masters").forEach(outline::add);

    assertThat(outline.sections().getLast())
        .isEqualTo(new Section("ANNEX", 1, "ANNEX:", "Declaration of masters"));
  }

  @Test
  void articleIsNeverPartOfAPointNorAChapterOfAnArticle() {
    assertThat(
            ids(
                "Chapter I Scope",
                "Article 1 Ports",
                "(a) Quays",
                "Article 2 Ships",
                "Chapter II Fees"))
        .containsExactly(
            "CHAPTER-I",
            "CHAPTER-I.ARTICLE-1",
            "CHAPTER-I.ARTICLE-1.a",
            "CHAPTER-I.ARTICLE-2",
            "CHAPTER-II");
    assertThat(ids("(a) Quays", "Article 2 Ships", "Chapter II Fees"))
        .containsExactly("a", "ARTICLE-2", "CHAPTER-II");
  }

  @Test
  void quotedArticleStandsBelowTheOneThatInsertsIt() {
    assertThat(
            ids(
                "Article 3",
                "‘Article 88a",
                "Article 88b",
                "Article 88d",
                "Article 4",
                "‘Article 4a",
                "Article 5"))
        .containsExactly(
            "ARTICLE-3",
            "ARTICLE-3.ARTICLE-88A",
            "ARTICLE-3.ARTICLE-88B",
            "ARTICLE-3.ARTICLE-88D",
            "ARTICLE-4",
            "ARTICLE-4.ARTICLE-4A",
            "ARTICLE-5");
  }

  @Test
  void chapterThatAnArticleInsertsHoldsItsArticles() {
    assertThat(
            ids(
                "Chapter I",
                "Article 1",
                "‘Chapter VIIa",
                "Article 32a",
                "Article 32b",
                "Article 2"))
        .containsExactly(
            "CHAPTER-I",
            "CHAPTER-I.ARTICLE-1",
            "CHAPTER-I.ARTICLE-1.CHAPTER-VIIA",
            "CHAPTER-I.ARTICLE-1.CHAPTER-VIIA.ARTICLE-32A",
            "CHAPTER-I.ARTICLE-1.CHAPTER-VIIA.ARTICLE-32B",
            "CHAPTER-I.ARTICLE-2");
  }

  @Test
  void insertedArticleThatGetsAnotherNumberStaysWhereItWas() {
    SectionOutline outline = new SectionOutline();
    List.of("Article 3", "‘Article 88a").forEach(outline::add);

    assertThat(outline.add("Article 8a", "Article 88b").id()).isEqualTo("ARTICLE-3.ARTICLE-8A");
    assertThat(outline.add("Article 88c").id()).isEqualTo("ARTICLE-3.ARTICLE-88C");
  }

  @Test
  void titleOfAnotherActIsNoPartOfTheLastArticle() {
    assertThat(ids("Chapter I X", "Article 1 Y", "DIRECTIVE OF THE PORTS", "Article 1 Z", "SPAIN"))
        .containsExactly("CHAPTER-I", "CHAPTER-I.ARTICLE-1", "h1", "ARTICLE-1", "ARTICLE-1.h1");
    assertThat(ids("Article 1 Y", "DIRECTIVE OF THE PORTS amending the rules", "Article 1 Z"))
        .containsExactly("ARTICLE-1", "h1", "ARTICLE-1~2");
  }

  @Test
  void articleIsNamedWithoutItsChapterAndWithItsAnnex() {
    SectionOutline outline = new SectionOutline();

    assertThat(paths(outline, "Chapter I", "Article 1", "‘Article 7a", "ANNEX II", "Article 1"))
        .containsExactly(
            "CHAPTER-I", "ARTICLE-1", "ARTICLE-1/ARTICLE-7a", "ANNEX-II", "ANNEX-II/ARTICLE-1");
  }

  @Test
  void amendmentIsTitledByWhatItAmends() {
    SectionOutline outline = new SectionOutline();
    List.of(
            "Amendment 7",
            "Proposal for a regulation",
            "Article 2 – paragraph 1 – point b",
            "Amendment 8",
            "Recital 4")
        .forEach(outline::add);

    assertThat(outline.sections())
        .extracting(Section::id, Section::heading)
        .containsExactly(
            tuple("AMENDMENT-7", "Proposal for a regulation – Article 2 – paragraph 1 – point b"),
            tuple("AMENDMENT-8", "Recital 4"));
  }

  @Test
  void letterIBehindHIsASiblingOfH() {
    assertThat(ids("I. Programmes", "G. Air", "H. Sea", "I. Rail", "J. Road", "II. Outlook"))
        .containsExactly("I", "I.G", "I.H", "I.I", "I.J", "II");
  }

  @Test
  void repeatedLabelIsTold() {
    assertThat(ids("I. Meetings", "A. First", "A. Second", "A. Third"))
        .containsExactly("I", "I.A", "I.A~2", "I.A~3");
  }

  @Test
  void headingsWithoutLabelAreCountedUnderTheirSection() {
    assertThat(
            ids(
                "ANNEX",
                "Sofia Declaration",
                "I. Policies",
                "North",
                "South",
                "II. Demand",
                "North"))
        .containsExactly("h1", "h2", "I", "I.h1", "I.h2", "II", "II.h1");
  }

  @Test
  void headingWithoutLabelContainsNoLabelledOne() {
    assertThat(ids("I. Policies", "North", "A. Ports")).containsExactly("I", "I.h1", "I.A");
  }

  @Test
  void depthCountsFromOne() {
    SectionOutline outline = new SectionOutline();
    List.of("Report", "I. Policies", "North", "A. Ports").forEach(outline::add);

    assertThat(outline.sections()).extracting(Section::depth).containsExactly(1, 1, 2, 2);
  }

  @Test
  void headingIsTheWordsBehindTheLabel() {
    SectionOutline outline = new SectionOutline();
    outline.add("COMPONENT 1: National observatories");
    outline.add("Article 2 - Laboratories");
    outline.add("ANNEX II");

    assertThat(outline.sections())
        .extracting(Section::label, Section::heading)
        .containsExactly(
            tuple("COMPONENT 1:", "National observatories"),
            tuple("Article 2", "Laboratories"),
            tuple("ANNEX II", ""));
  }

  @Test
  void headingRightUnderABareLabelIsItsTitle() {
    SectionOutline outline = new SectionOutline();
    List.of("ANNEX I", "Grand challenges", "Article 1", "Subject matter", "Article 2")
        .forEach(outline::add);

    assertThat(outline.sections())
        .extracting(Section::id, Section::heading)
        .containsExactly(
            tuple("ANNEX-I", "Grand challenges"),
            tuple("ANNEX-I.ARTICLE-1", "Subject matter"),
            tuple("ANNEX-I.ARTICLE-2", ""));
  }

  @Test
  void headingBehindTextIsNoTitleOfABareLabel() {
    SectionOutline outline = new SectionOutline();
    outline.add("Article 1");
    outline.endTitle();
    outline.add("Subject matter");

    assertThat(outline.sections())
        .extracting(Section::id, Section::heading)
        .containsExactly(tuple("ARTICLE-1", ""), tuple("ARTICLE-1.h1", "Subject matter"));
  }

  private static List<String> paths(SectionOutline outline, String... headings) {
    return Stream.of(headings)
        .map(
            heading -> {
              outline.add(heading);
              return outline.newDivision().orElse("");
            })
        .toList();
  }

  private static List<String> ids(String... headings) {
    SectionOutline outline = new SectionOutline();
    List.of(headings).forEach(outline::add);
    return outline.sections().stream().map(Section::id).toList();
  }
}
