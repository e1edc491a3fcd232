package org.councilnotes.structure.cover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.Whitespace;

/** Patterns of the lines in the head of a cover page. */
public final class CoverLinePatterns {

  /** Matches {@code REV 1}, {@code ADD 1 REV 2}, {@code COR 1 (fr)}; not {@code NOTE 1}. */
  static final Pattern ADDITION =
      Pattern.compile(
          "(?:(?:REV|ADD|COR|DCL|EXT|AMD) ?\\d{1,2}(?: ?\\([a-z, ]{2,40}\\))?[ +]{0,3}){1,9}");

  /** Matches {@code (OR. en)} and {@code (OR. en, fr)}; not {@code (en)}. */
  static final Pattern ORIGINAL = Pattern.compile("\\(OR\\. ?([a-z]{2})[^)]{0,20}\\)");

  /** Matches {@code CORDROGUE 36} and {@code CFSP/PESC 1122}; not {@code NOTE}. */
  static final Pattern CODE =
      Pattern.compile(
          "[A-Z]{2,14}(?:[/-][A-Z]{2,14}){0,4} \\d{1,4}(?![\\d/])(?! ?[A-Z]{2}\\b \\()");

  /** Matches {@code SIMPL}, a code without number, as notices of meeting have them. */
  static final Pattern BARE_CODE = Pattern.compile("[A-Z]{2,14}(?:[/-][A-Z]{2,14}){0,4}");

  /** Matches {@code 'I/A' ITEM NOTE} and {@code INFORMATION NOTE}; not {@code CORDROGUE 36}. */
  private static final Pattern CAPITALS =
      Pattern.compile("[\\p{Lu}\\p{M}'\"‘’“”«»/ ,()+&.-]{4,120}");

  /**
   * Matches {@code 069665/EU XXVI. GP} and {@code Eingelangt am 26/06/19}; not {@code 10364/19}.
   */
  static final Pattern STAMP =
      Pattern.compile(
          "\\d{1,6}/EU [XIV]{1,6}\\. ?GP|Eingelangt am [\\d./]{6,10}|Ratsdok\\. \\d{1,5}/\\d{2}");

  /**
   * Matches the separator after which the second document begins in {@code 7169/26 + ADD 1,
   * 7170/26}; nothing in {@code 14954/22 + ADD 1}.
   */
  static final Pattern NEXT_DOCUMENT =
      Pattern.compile(
          "(?: ?[+,;] ?|(?<=\\d|final) )"
              + "(?=(?:[A-Z-]{2,7} )?\\d{1,5} ?/ ?\\d{1,4}\\b|[A-Z]{2,5} ?\\(\\d{4}\\))");

  /** Document types of one word in capitals, which could be read as subject codes. */
  static final Pattern TYPES =
      Pattern.compile(
          "NOTE|NOTA|NOT|VERMERK|REPORT|PROPOSAL|COMMUNICATION|DECLARATION|OPINION|ADDENDUM"
              + "|CORRIGENDUM|DECLASSIFICATION|ΣΗΜΕΙΩΜΑ|ILMOITUS|POZNÁMKA|DOPIS|FELJEGYZÉS|NOTĂ"
              + "|БЕЛЕЖКА|NAPOMENA|MÄRKUS|PIEZĪME|PRANEŠIMAS|NÓTA");

  private static final Set<String> COUNCILS =
      folded(
          "council of the european union",
          "council of the european union general secretariat",
          "conseil de l'union européenne",
          "rat der europäischen union",
          "consejo de la unión europea",
          "consiglio dell'unione europea",
          "conselho da união europeia",
          "raad van de europese unie",
          "rådet for den europæiske union",
          "europeiska unionens råd",
          "euroopan unionin neuvosto",
          "συμβούλιο της ευρωπαϊκής ένωσης",
          "rada unii europejskiej",
          "rada evropské unie",
          "rada európskej únie",
          "svet evropske unije",
          "az európai unió tanácsa",
          "consiliul uniunii europene",
          "съвет на европейския съюз",
          "vijeće europske unije",
          "euroopa liidu nõukogu",
          "eiropas savienības padome",
          "europos sąjungos taryba",
          "il-kunsill tal-unjoni ewropea",
          "comhairle an aontais eorpaigh",
          "european communities the council");

  private CoverLinePatterns() {}

  /** Whether a line is a number of the Council and nothing else. */
  public static boolean isNumber(String line) {
    return line.indexOf('/') > 0
        && DocumentNumber.parse(line).filter(DocumentNumber::isOfCouncil).isPresent();
  }

  /** Whether a line is the Council's name, or one of the two lines that it is printed on. */
  public static boolean isCouncil(String line) {
    String folded = folded(line);
    return folded.indexOf(' ') > 0
        && COUNCILS.stream()
            .anyMatch(
                name ->
                    name.startsWith(folded) || name.endsWith(" " + folded) || name.equals(folded));
  }

  private static Set<String> folded(String... names) {
    return Arrays.stream(names)
        .map(CoverLinePatterns::folded)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Without accents, which names in capitals omit in some languages. */
  private static String folded(String name) {
    return AccentFolding.CANONICAL.fold(Whitespace.squeeze(name).replace('’', '\''));
  }

  /** All codes in a line; empty where the line contains anything else. */
  public static List<String> codes(String line) {
    List<String> codes = new ArrayList<>();
    Matcher m = CODE.matcher(line);
    int end = 0;
    while (m.find()) {
      if (!line.substring(end, m.start()).isBlank()) {
        return List.of();
      }
      codes.add(m.group());
      end = m.end();
    }
    return line.substring(end).isBlank() ? codes : List.of();
  }

  static boolean isType(String line) {
    return TYPES.matcher(line).matches() || looksLikeType(line);
  }

  private static boolean looksLikeType(String line) {
    return CAPITALS.matcher(line).matches()
        && !isCouncil(line)
        && HandlingMarkRecognizer.findAlone(line).isEmpty()
        && line.codePoints().filter(Character::isLetter).count() >= 4;
  }
}
