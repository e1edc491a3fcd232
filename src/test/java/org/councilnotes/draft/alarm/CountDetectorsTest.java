package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.draft.alarm.AlarmSetting.edition;

import java.nio.file.Path;
import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.tag.MentionRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link ListCountDetector} and {@link ItemCountDetector}. */
class CountDetectorsTest {

  private static final List<String> COUNTRIES =
      List.of(
          "AR=Argentina",
          "BO=Bolivia",
          "BR=Brazil",
          "CL=Chile",
          "CO=Colombia",
          "CR=Costa Rica",
          "CU=Cuba",
          "EC=Ecuador",
          "PE=Peru",
          "PY=Paraguay",
          "TT=Trinidad and Tobago",
          "UY=Uruguay");

  @TempDir private Path folder;

  private List<String> inSentence(NoteDraft draft) {
    return AlarmSetting.of(folder, new ListCountDetector()).said(draft);
  }

  private List<String> inItems(NoteDraft draft) {
    return AlarmSetting.of(folder, new ItemCountDetector()).said(draft);
  }

  /** Tags the countries that the last passage names. */
  private static NoteDraft tagged(NoteDraft draft, String text) {
    for (String country : COUNTRIES) {
      String name = country.substring(3);
      if (text.contains(name)) {
        draft.country(country.substring(0, 2), MentionRole.PARTICIPANT, name);
      }
    }
    return draft;
  }

  private static NoteDraft paragraph(String text) {
    return tagged(edition(2019).paragraph(text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It works in four countries (Argentina, Bolivia, Costa Rica, Trinidad and Tobago and"
            + " Peru).",
        "By now 4 new countries are joining: Argentina, Bolivia, Costa Rica, Cuba and Peru.",
        "There are 4 CELAC countries taking part since 2016 -Argentina, Bolivia, Costa Rica, Cuba"
            + " and Peru- in it.",
      })
  void countriesAreCounted(String text) {
    assertThat(inSentence(paragraph(text)))
        .singleElement()
        .asString()
        .endsWith("countries: 4 are counted, 5 different countries are named");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It works in five countries (Argentina, Bolivia, Costa Rica, Trinidad and Tobago and"
            + " Peru).",
        "It works in over four countries (Argentina, Bolivia, Costa Rica, Cuba and Peru).",
        "It works in four countries (including Argentina, Bolivia, Costa Rica, Cuba and Peru).",
        "It works in four countries (Argentina, Bolivia, Costa Rica and Atlantis).",
        "It works in four countries, such as Argentina, Bolivia, Costa Rica, Cuba and Peru.",
        "It works in 18 countries (Argentina, Bolivia, Costa Rica, Cuba and Peru).",
        "By then five countries will take part (3 since 2016 -Argentina, Bolivia and Cuba- and the"
            + " 2 named before).",
        "Two priority countries have been included, to include Argentina, Bolivia and potentially"
            + " Ecuador and Peru.",
        "The convention was signed by 5 countries, with Brazil and Argentina leading the work.",
      })
  void listsThatMatchOrAreNotWholeAreSilent(String text) {
    assertThat(inSentence(paragraph(text))).isEmpty();
  }

  @Test
  void namedAndEnumeratedThingsAreCounted() {
    assertThat(
            inSentence(
                paragraph("It works with three agencies (Europol, Eurojust, Frontex, CEPOL).")))
        .containsExactly("three agencies: 3 are counted, 4 are listed");
    assertThat(
            inSentence(
                paragraph(
                    "The five Working Groups (WG) are: 1) Ports; 2) Airports. 3) Labs; 4) Law.")))
        .containsExactly("five Working Groups: 5 are counted, 4 are listed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It works with three agencies (Europol, Eurojust and the Ministry of Justice and Peace).",
        "It works with two Working Groups (WG) on ports.",
        "It works with three agencies (Europol, such as it is, and Eurojust, Frontex, CEPOL).",
        "It works with three partners (customs, police, courts, prisons).",
        "The three groups are: 1) Ports; 2) Airports; and 3) Laboratories.",
        "Three meetings were held: on 28 November 2018, on 25 April and 24 May 2019 and in June.",
      })
  void thingsThatMatchOrHaveNoNamesAreSilent(String text) {
    assertThat(inSentence(paragraph(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pilots spoke on five Articles, namely Articles 3, 5, 6 and 10.|five Articles|4
          It amends three Articles (Articles 3 and 5) of Regulation (EU) 2016/679.|three Articles|2
          It amends four acts: Regulation (EU) 2016/679, Directive 2002/58/EC and Regulation (EU) No 910/2014.|four acts|3
          There are three tasks, namely the finding of boats (by day) or the repair of his or her boat.|three tasks|2
          They looked at four crossings: Rumi (Colombia-Ecuador), Desa (Peru-Bolivia) and the Triple Frontier (Brazil).|four crossings|3
          It works with three networks that know both coasts: the Ibero network of ports RIOD and the Pilot Club (PC).|three networks|2
          """)
  void referencesAndPhrasesBehindNamelyAreCounted(String text, String things, int listed) {
    assertThat(inSentence(paragraph(text)))
        .singleElement()
        .asString()
        .startsWith(things + ": ")
        .endsWith("are counted, " + listed + " are listed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pilots spoke on four Articles, namely Articles 3, 5, 6 and 10.",
        "Pilots spoke on five Articles, namely Articles 3 to 6 and 10.",
        "Pilots spoke on three Articles, namely Articles 2(1), 2(3), 5 and 6.",
        "Pilots spoke on five Articles, namely Articles 3 and 5 of Regulation (EU) 2016/679 and"
            + " Article 6.",
        "It amends two acts: Regulation (EU) 2016/679 on data, and others.",
        "There are three tasks, namely those of the pilots and of the ports.",
        "There are three tasks, namely finding, towing and repair of boats.",
        "There are three tasks, namely, among others, finding and repair of boats.",
        "They looked at three crossings: Rumi (Colombia-Ecuador), Desa (Peru-Bolivia) and the"
            + " Triple Frontier (Brazil).",
      })
  void referencesAndPhrasesThatMatchOrAreNotAllAreSilent(String text) {
    assertThat(inSentence(paragraph(text))).isEmpty();
  }

  @Test
  void enumerationThatGoesOnInItemsIsSilent() {
    assertThat(
            inSentence(paragraph("The three groups are: 1) Ports; 2) Airports;").item("3) Labs.")))
        .isEmpty();
  }

  @Test
  void itemsBehindAColonAreCounted() {
    assertThat(
            inItems(edition(2019).paragraph("Three courses were revised:").item("a;").item("b.")))
        .containsExactly("Three courses: 3 are counted, 2 are listed");
    assertThat(
            inItems(
                edition(2019)
                    .paragraph("Three courses were revised:")
                    .item("a;")
                    .item("b;")
                    .item("c.")))
        .isEmpty();
    assertThat(
            inItems(
                edition(2019)
                    .paragraph("Two components run four projects in three fields:")
                    .item("a;")
                    .item("b;")))
        .isEmpty();
    assertThat(
            inItems(
                edition(2019)
                    .paragraph("The three ministers agreed on the following:")
                    .item("a;")
                    .item("b;")))
        .isEmpty();
    assertThat(
            inItems(
                edition(2019)
                    .paragraph("In line with the three conventions and with our laws, we do this:")
                    .item("a;")
                    .item("b;")))
        .isEmpty();
  }

  @Test
  void itemsOfItemsAreSilent() {
    NoteDraft draft =
        edition(2019)
            .paragraph("Three courses were revised:")
            .item("a) on ports:")
            .item("in Lima;")
            .item("b) on airports.");

    assertThat(inItems(draft)).isEmpty();
  }

  @Test
  void itemOfTheSameStyleEndsTheList() {
    NoteDraft draft =
        edition(2019)
            .item("a) Two courses were revised:")
            .item("on ports;")
            .item("on airports.")
            .item("b) Other matters.");

    assertThat(inItems(draft)).isEmpty();
  }

  @Test
  void rowsOfATableAreCountedWithoutTheHead() {
    NoteDraft draft = edition(2019).paragraph("The table shows the two largest groups, by ports:");

    assertThat(inItems(draft.row("Goods").row("toys").row("drugs").row("coins")))
        .containsExactly("two largest groups: 2 are counted, 3 are listed");
    NoteDraft right = edition(2019).paragraph("The table shows the two largest groups:");
    assertThat(inItems(right.row("Goods").row("toys").row("drugs"))).isEmpty();
  }

  @Test
  void countriesOverSeveralItemsAreCountedOnce() {
    assertThat(inItems(groups("Twelve (12)", "Peru, Cuba, Trinidad and Tobago, Uruguay")))
        .isEmpty();
    assertThat(inItems(groups("Twelve (12)", "Peru, Cuba and Uruguay")))
        .containsExactly(
            "Twelve (12) CELAC countries: 12 are counted, 11 different countries are named");
  }

  private static NoteDraft groups(String number, String last) {
    String first = "Basic: Argentina, Bolivia, Brazil, Chile, Colombia and Costa Rica;";
    String second = "Advanced: Argentina, Cuba, Ecuador, Peru and Paraguay;";
    NoteDraft draft =
        edition(2019)
            .item("a) Quality. " + number + " CELAC countries, organised in groups, took part.");
    tagged(draft.item(first), first);
    tagged(draft.item(second), second);
    return tagged(draft.item(last), last).paragraph("Next steps will be taken.");
  }

  private static NoteDraft lines(String text) {
    return edition(2019).paragraph(text).item("a) Ports.").item("in summer").item("b) Airports.");
  }

  @Test
  void itemsWithSignsBehindAParagraphAreCounted() {
    assertThat(inItems(lines("The component brings pilots together in three lines of work.")))
        .containsExactly("three lines: 3 are counted, 2 are listed");
    assertThat(inItems(lines("The component brings pilots together in two lines of work.")))
        .isEmpty();
    assertThat(inItems(lines("The component has three lines of work. Pilots take part in it.")))
        .isEmpty();
    assertThat(inItems(lines("The three lines of work bring pilots and customs together.")))
        .isEmpty();
  }

  private static NoteDraft times(String number) {
    return edition(2019)
        .paragraph("The pilots met %s times, as the following table shows:".formatted(number))
        .row("Date Place")
        .row("3 June 2018 Lisbon")
        .row("4 July 2018 Hamburg");
  }

  @Test
  void rowsOfTimesAreCounted() {
    assertThat(inItems(times("four"))).containsExactly("four times: 4 are counted, 2 are listed");
    assertThat(inItems(times("two"))).isEmpty();
    assertThat(inItems(times("three"))).isEmpty();
    assertThat(inItems(times("nine"))).isEmpty();
  }

  @Test
  void onlyEnglishIsCounted() {
    assertThat(
            inSentence(
                paragraph("It works with two agencies (Europol, Eurojust, Frontex).")
                    .writtenIn("fr")))
        .isEmpty();
  }

  @Test
  void linesOfAPastedTextAreItemsAndRows() {
    assertThat(
            inItems(
                edition(2019)
                    .paragraph("Four courses were given:")
                    .paragraph("knots and ropes;")
                    .paragraph("charts;")
                    .paragraph("weather at sea.")
                    .paragraph("All were full.")))
        .containsExactly("Four courses: 4 are counted, 3 are listed");
    assertThat(
            inItems(
                edition(2019)
                    .paragraph("The table shows the two busiest quays:")
                    .paragraph("Quay Vessels Place")
                    .paragraph("north 120 Brest")
                    .paragraph("south 90 Brest")
                    .paragraph("east 70 Cork")
                    .paragraph("All are open.")))
        .containsExactly("two busiest quays: 2 are counted, 3 are listed");
  }

  @Test
  void phrasesBehindAColonAreCounted() {
    assertThat(
            inSentence(
                edition(2019)
                    .paragraph(
                        "The five key signs were tried out: rust on the hull, water in the hold,"
                            + " noise at night, and smoke.")))
        .containsExactly("five key signs: 5 are counted, 4 are listed");
    assertThat(
            inSentence(
                edition(2019)
                    .paragraph(
                        "The five key signs were tried out: rust and dirt, water in the hold,"
                            + " noise at night, and smoke.")))
        .isEmpty();
  }

  @Test
  void placesOfEventsAreCounted() {
    assertThat(
            inSentence(
                edition(2019).paragraph("Two workshops were held, in Brest, Cork and San Pedro.")))
        .containsExactly("Two workshops: 2 are counted, 3 are listed");
  }

  @Test
  void totalsBehindAListAreSums() {
    assertThat(
            AlarmSetting.of(folder, new ArithmeticDetector())
                .said(
                    edition(2019)
                        .paragraph("Each port has docks:")
                        .paragraph("Sines has 12 dry docks;")
                        .paragraph("Brest has 9;")
                        .paragraph("Cork has 4.")
                        .paragraph("The three ports now have 26 dry docks.")))
        .containsExactly("26 dry docks: 26 are said; the parts make 25");
  }
}
