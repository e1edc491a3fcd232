package org.councilnotes.structure.outline;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The divisions of a text whose headings are a word and a number, such as {@code Chapter II}. Those
 * of an act come from the outermost to the innermost.
 */
enum Division {
  /** A part of a report; it has no fixed place among the others. */
  COMPONENT("COMPONENTE?|COMPOSANTE|KOMPONENTE", ""),
  /** One of the amendments that a committee of the Parliament proposes. */
  AMENDMENT(
      "AMENDMENT|AMENDEMENT|ÄNDERUNGSANTRAG|ENMIENDA|EMENDAMENTO|ALTERAÇÃO|ÆNDRINGSFORSLAG"
          + "|ÄNDRINGSFÖRSLAG|TARKISTUS|POPRAWKA|AMENDAMENTUL|ИЗМЕНЕНИЕ|ΤΡΟΠΟΛΟΓΙΑ",
      ""),
  PART("PART|PARTE|PARTIE|TEIL|DEEL|PARTEA|CZĘŚĆ|ČÁST|ČASŤ|ЧАСТ|ΜΕΡΟΣ", ""),
  TITLE("TITLE|TITRE|TÍTULO|TITEL|TITOLO|TITLUL|TYTUŁ|HLAVA|ДЯЛ|ΤΙΤΛΟΣ", ""),
  CHAPTER(
      "CHAPTER|CHAPITRE|CAPÍTULO|KAPITEL|CAPO|HOOFDSTUK|CAPITOLUL|ROZDZIAŁ|KAPITOLA|POGLAVLJE"
          + "|POGLAVJE|PEATÜKK|KAPITOLU|CAIBIDIL|ГЛАВА|ΚΕΦΑΛΑΙΟ",
      "LUKU|FEJEZET|NODAĻA|SKYRIUS"),
  SECTION(
      "SECTION|SECCIÓN|ABSCHNITT|SEZIONE|SECÇÃO|AFDELING|SECȚIUNEA|SEKCJA|ODDÍL|ODDIEL|ODJELJAK"
          + "|ODDELEK|РАЗДЕЛ|ΤΜΗΜΑ",
      "JAKSO|SZAKASZ|IEDAĻA|SKIRSNIS"),
  ARTICLE(
      "ARTICLE|ARTÍCULO|ARTIKEL|ARTICOLO|ARTIGO|ARTICOLUL|ARTYKUŁ|ČLÁNEK|ČLÁNOK|ČLANAK|ČLEN"
          + "|ARTIKKEL|ARTIKOLU|AIRTEAGAL|ЧЛЕН|ΑΡΘΡΟ|ΆΡΘΡΟ",
      "ARTIKLA|CIKK|PANTS|STRAIPSNIS");

  private final Pattern words;
  private final String before;
  private final String behind;

  Division(String before, String behind) {
    this.before = before;
    this.behind = behind;
    this.words = Pattern.compile(before + (behind.isEmpty() ? "" : "|" + behind), flags());
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  /** The words of all divisions that come before their number, as a pattern without group. */
  static String wordsBeforeNumber() {
    return Arrays.stream(values()).map(d -> d.before).collect(Collectors.joining("|"));
  }

  /** The words that come behind their number, as {@code cikk} in {@code 3. cikk}. */
  static String wordsBehindNumber() {
    return Arrays.stream(values())
        .map(d -> d.behind)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("|"));
  }

  /** The division that a word names, in any language and case. */
  static Division of(String word) {
    return Arrays.stream(values())
        .filter(d -> d.words.matcher(word).matches())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }

  /** Whether it is a division of an act, which may have its title in the line below. */
  boolean isOfAct() {
    return compareTo(PART) >= 0;
  }

  /** Whether one of this kind stands in one of the other kind. */
  boolean isWithin(Division other) {
    return other != COMPONENT && this != COMPONENT && compareTo(other) > 0;
  }
}
