package org.councilnotes.structure.layout;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.structure.layout.PdfPage.Ink;

/**
 * The print by which a note says that it shows additions, read from its own words, such as "new
 * text is marked in bold".
 */
final class ChangeLegend {

  private static final String BOLD =
      "(?:bold|gras|negrita|fett(?:druck|schrift)?|fett gedruckt|grassetto|negrito|vet)";
  private static final String UNDERLINED =
      "(?:underlin\\w*|soulign\\w*|subrayad\\w*|unterstrichen\\w*|sottolineat\\w*|sublinhad\\w*"
          + "|onderstreep\\w*)";
  private static final String ITALIC =
      "(?:italics?|italiques?|cursivas?|kursiv\\w*|corsivo|itálico|cursief)";

  private static final String PRINTS = "(?:%s|%s|%s)".formatted(BOLD, UNDERLINED, ITALIC);

  /**
   * Matches {@code in bold}, {@code Bold in}, {@code in bold and underlined}, {@code are
   * underlined}; not {@code a bold step}, {@code the Council underlined}.
   */
  private static final Pattern PRINT =
      Pattern.compile(
          ("(?:\\b(?:in|with|by|are|is|en|em|im|durch|per|sont|est|sind|ist)\\W+|^\\W*|\\n)"
                  + "(%1$s(?:(?:\\W+(?:and|et|y|und|e|en))?\\W+%1$s)*)\\b")
              .formatted(PRINTS),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Matches {@code new text}, {@code additions}, {@code changes}; what the print stands for. */
  private static final Pattern ADDITION =
      Pattern.compile(
          "\\b(?:add(?:ed|itions?)|new text|new elements|new wording|insert\\w*|chang\\w*|modif\\w*"
              + "|amend\\w*|suggest\\w*|ajout\\w*|nouveau texte|adici\\w*|añad\\w*|texto nuevo"
              + "|hinzu\\w*|einf\\w*|eingef\\w*|neuer text|änderung\\w*|aggiunt\\w*|adit\\w*"
              + "|toegevoegd\\w*|nieuwe tekst)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;])\\s+(?=\\p{Lu})|\\n");

  private static final Pattern HAS_BOLD = part(BOLD);
  private static final Pattern HAS_UNDERLINE = part(UNDERLINED);
  private static final Pattern HAS_ITALIC = part(ITALIC);

  private ChangeLegend() {}

  private static Pattern part(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * The print of additions that a text states; empty where it states none.
   *
   * @param text of the note, or of the part in which a legend may stand
   */
  static Set<Ink> additions(String text) {
    Set<Ink> inks = EnumSet.noneOf(Ink.class);
    for (String sentence : SENTENCE_END.split(text, -1)) {
      if (ADDITION.matcher(sentence).find()) {
        PRINT.matcher(sentence).results().map(m -> m.group(1)).forEach(p -> add(inks, p));
      }
    }
    return inks;
  }

  /** Text that is bold and underlined is bold, too: a sign holds for what has more. */
  private static void add(Set<Ink> inks, String print) {
    boolean bold = HAS_BOLD.matcher(print).find();
    boolean underlined = HAS_UNDERLINE.matcher(print).find();
    boolean italic = HAS_ITALIC.matcher(print).find();
    if (bold && !underlined && !italic) {
      inks.add(Ink.BOLD);
    }
    if (underlined && !bold) {
      inks.add(Ink.UNDERLINED);
    }
    if (bold || underlined) {
      inks.add(Ink.BOLD_UNDERLINED);
    }
    if (bold && !underlined) {
      inks.add(Ink.BOLD_ITALIC);
    }
  }
}
