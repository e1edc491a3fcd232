package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.councilnotes.note.Section;
import org.junit.jupiter.api.Test;

class OutlineTest {

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
    Outline outline = new Outline();
    List.of("Report", "I. Policies", "North", "A. Ports").forEach(outline::add);

    assertThat(outline.sections()).extracting(Section::depth).containsExactly(1, 1, 2, 2);
  }

  @Test
  void headingIsTheWordsBehindTheLabel() {
    Outline outline = new Outline();
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
    Outline outline = new Outline();
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
    Outline outline = new Outline();
    outline.add("Article 1");
    outline.endTitle();
    outline.add("Subject matter");

    assertThat(outline.sections())
        .extracting(Section::id, Section::heading)
        .containsExactly(tuple("ARTICLE-1", ""), tuple("ARTICLE-1.h1", "Subject matter"));
  }

  private static List<String> ids(String... headings) {
    Outline outline = new Outline();
    List.of(headings).forEach(outline::add);
    return outline.sections().stream().map(Section::id).toList();
  }
}
