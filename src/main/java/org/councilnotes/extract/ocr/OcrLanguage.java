package org.councilnotes.extract.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The OCR languages, each with short words that the others do not have. Tesseract is faster and
 * more accurate with one language: with several it loses accents.
 */
enum OcrLanguage {
  ENG("the of and to on with by for from is which was"),
  FRA("le les du et une dans sur par est aux qui pour"),
  SPA("el los las del y una por con se para al sus"),
  DEU("der die das und den von zu im mit ist auf zur");

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int ENOUGH = 6;

  private final String words;

  OcrLanguage(String words) {
    this.words = " " + words + " ";
  }

  /** Tesseract's code of the language. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a text; empty where it is unclear or not one of these. */
  static Optional<OcrLanguage> of(String xhtml) {
    List<String> read =
        List.of(NO_LETTERS.split(TAG.matcher(xhtml).replaceAll(" ").toLowerCase(Locale.ROOT), -1));
    List<OcrLanguage> ranked = new ArrayList<>(List.of(values()));
    ranked.sort(Comparator.comparingLong((OcrLanguage l) -> l.countIn(read)).reversed());
    long most = ranked.getFirst().countIn(read);
    boolean clear = most >= ENOUGH && most >= 2 * ranked.get(1).countIn(read);
    return Optional.of(ranked.getFirst()).filter(l -> clear);
  }

  private long countIn(List<String> read) {
    return read.stream().filter(word -> words.contains(" " + word + " ")).count();
  }
}
