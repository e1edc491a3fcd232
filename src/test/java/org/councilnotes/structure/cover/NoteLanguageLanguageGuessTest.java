package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.structure.block.DocumentBlocks;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteLanguageLanguageGuessTest {

  private static final String ENGLISH =
      "Delegations will find in the annex the report on the work that was done by both regions in"
          + " the past year, and on the meetings that were held in the capitals of the countries.";

  private static final String FRENCH =
      "Les délégations trouveront en annexe le rapport sur les travaux menés par les deux régions"
          + " au cours de l'année écoulée, ainsi que sur les réunions tenues dans les capitales.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Die Delegationen erhalten in der Anlage den Bericht über die Arbeit, die beide Regionen im vergangenen Jahr geleistet haben, und über die Tagungen in den Hauptstädten der Länder.
          es | Adjunto se remite a las Delegaciones el informe sobre los trabajos que las dos regiones han llevado a cabo durante el último año y sobre las reuniones celebradas en las capitales.
          it | Si allega per le delegazioni la relazione sui lavori svolti dalle due regioni nel corso dell'anno passato e sulle riunioni che si sono tenute nelle capitali dei paesi interessati.
          pt | Envia-se em anexo, à atenção das delegações, o relatório sobre os trabalhos realizados pelas duas regiões no ano passado e sobre as reuniões que tiveram lugar nas capitais dos países.
          nl | Voor de delegaties gaat hierbij het verslag over het werk dat de twee regio's het afgelopen jaar hebben gedaan en over de vergaderingen die in de hoofdsteden zijn gehouden.
          pl | Delegacje otrzymują w załączeniu sprawozdanie z prac prowadzonych w ubiegłym roku przez oba regiony oraz z posiedzeń, które odbyły się w stolicach państw członkowskich.
          el | Επισυνάπτεται για τις αντιπροσωπίες η έκθεση για τις εργασίες που πραγματοποίησαν οι δύο περιφέρειες κατά το περασμένο έτος και για τις συνεδριάσεις στις πρωτεύουσες των χωρών.
          """)
  void languageOfTheUnionIsTold(String language, String text) {
    assertThat(NoteLanguage.LanguageGuess.of(text).map(NoteLanguage.LanguageGuess::language))
        .hasValue(language);
  }

  @Test
  void piecesOfALongTextTellItsLanguage() {
    assertThat(
            NoteLanguage.LanguageGuess.of(FRENCH.repeat(30))
                .map(NoteLanguage.LanguageGuess::language))
        .hasValue("fr");
    assertThat(NoteLanguage.LanguageGuess.of("COPOLAD 10364/19 ".repeat(90) + ENGLISH.repeat(30)))
        .map(NoteLanguage.LanguageGuess::language)
        .hasValue("en");
  }

  @Test
  void namesAndNumbersTellNothing() {
    assertThat(NoteLanguage.LanguageGuess.of("COPOLAD 10364/19 EUR 12 000 SEACOP AIRCOP"))
        .isEmpty();
    assertThat(NoteLanguage.LanguageGuess.of("")).isEmpty();
  }

  @Test
  void bodyDecidesWhereNothingIsPrinted() {
    assertThat(language("", FRENCH, Map.of("dc:language", "en")))
        .isEqualTo(new NoteLanguage("fr", Optional.empty()));
    assertThat(language("", "Texte.", Map.of("dc:language", "fr-BE")).language()).isEqualTo("fr");
    assertThat(language("", "Text.", Map.of()).language()).isEqualTo("en");
  }

  @Test
  void footerDecidesAndOtherBodyIsADoubt() {
    NoteLanguage printed = language("90364/19 MR/mdc 1 JAI.1 FR", ENGLISH, Map.of());

    assertThat(printed.language()).isEqualTo("fr");
    assertThat(printed.doubt())
        .hasValueSatisfying(d -> assertThat(d).isEqualTo(ReasonCode.OTHER_LANGUAGE.of("fr", "en")));
    assertThat(language("90364/19 MR/mdc 1 JAI.1 EN", ENGLISH, Map.of()).doubt()).isEmpty();
  }

  private static NoteLanguage language(String footer, String body, Map<String, String> metadata) {
    TextBlock block = TextBlock.of(TextBlock.Form.PARAGRAPH, RichText.plain(body));
    return NoteLanguage.of(
        new DocumentBlocks(List.of(), List.of(block), List.of(), footer, OptionalInt.empty(), 0),
        metadata);
  }
}
