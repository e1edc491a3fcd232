package org.councilnotes.structure.outline;

import java.util.regex.Pattern;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.structure.block.TextBlock;

/**
 * Tells headings from paragraphs. A block is a heading where the format says so, or where all of it
 * is bold or large, it is short and does not end like a sentence.
 *
 * @param plain whether the format has no bold or sizes, so that labels decide
 */
public record HeadingDetector(boolean plain) {

  private static final int LONGEST = 300;
  private static final int LONGEST_PLAIN = 160;
  private static final int LONGEST_COUNTED = 100;

  /** Matches {@code a) COLIBRI} and {@code 1. Background}; not {@code 1. the}. */
  private static final Pattern COUNTED = Pattern.compile("(?:[a-z]\\)|\\d{1,2}\\.) \\p{Lu}");

  /**
   * Matches {@code has:} and {@code purposes.; ’}; not {@code COLIBRI} nor the word year cut short
   * behind a year, {@code 2019 г.}.
   */
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.:;,](?<!\\d{4}\\.? \\p{Ll}[.:;,])[\\s'\"’”»]*$");

  /** Matches {@code Figure III} and {@code Map}; not {@code Map of the region}. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:Figure|Map|Table|Chart|Graph|Box|Carte|Tableau|Graphique|Encadré|Figura|Mapa|Cuadro"
              + "|Tabla|Gráfico|Quadro|Abbildung|Karte|Tabelle|Grafik)(?: [IVXLC]{1,6}| \\d{1,3})?");

  /** Whether a block is a heading by itself. */
  public boolean isHeading(TextBlock block) {
    return isHeading(block, "");
  }

  /**
   * Whether a block is a heading.
   *
   * @param above text of the block before it
   */
  boolean isHeading(TextBlock block, String above) {
    String text = block.text().text();
    if (block.form() != TextBlock.Form.PARAGRAPH || !isHeadingLike(text) || isBlanked(block)) {
      return false;
    }
    if (isCaption(text) || isCaption(above)) {
      return false;
    }
    return SectionLabel.isBareWord(text)
        || block.look().level() > 0
        || block.look().large()
        || (block.text().isBold() && startsLikeTitle(text))
        || (plain && (isPlainHeading(text) || isTitle(text, above)));
  }

  private static boolean isBlanked(TextBlock block) {
    return block.text().marks().stream().anyMatch(m -> m.state() == TextMark.State.BLANKED);
  }

  private static boolean isHeadingLike(String text) {
    return text.length() <= LONGEST
        && text.codePoints().anyMatch(Character::isLetter)
        && !SENTENCE_END.matcher(text).find();
  }

  /**
   * Whether it is the name of a figure; the line below is the figure's title and not the heading of
   * a section.
   */
  private static boolean isCaption(String text) {
    return CAPTION.matcher(text).matches();
  }

  /**
   * Whether the text starts like a title. Bold print also marks added text, which is quoted or
   * starts in the middle of a sentence.
   */
  private static boolean startsLikeTitle(String text) {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isDigit(first) || SectionLabel.hasLabel(text);
  }

  private static boolean isPlainHeading(String text) {
    boolean counted = COUNTED.matcher(text).lookingAt() && text.length() < LONGEST_COUNTED;
    return text.length() <= LONGEST_PLAIN && (SectionLabel.isSectionLike(text) || counted);
  }

  /** Whether it is the line right below the word ANNEX. */
  private static boolean isTitle(String text, String above) {
    return text.length() <= LONGEST_PLAIN && SectionLabel.isBareAnnex(above);
  }
}
