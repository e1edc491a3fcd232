package org.councilnotes.structure;

/**
 * Tells headings from paragraphs: the format says so, or the whole paragraph stands out by weight
 * or size, is short and does not end like a sentence.
 */
final class Headings {

  private static final int LONGEST = 300;
  private static final int LONGEST_PLAIN = 160;
  private static final String SENTENCE_ENDS = ".:;,";

  private final boolean plain;

  /**
   * @param plain whether the format knows no weight, so that labels must do
   */
  Headings(boolean plain) {
    this.plain = plain;
  }

  boolean isHeading(Block block) {
    String text = block.text().text();
    if (block.form() != Block.Form.PARAGRAPH || !isHeadingLike(text)) {
      return false;
    }
    return SectionLabel.isBareAnnex(text)
        || block.look().level() > 0
        || block.look().large()
        || block.text().isBold()
        || (plain && isPlainHeading(text));
  }

  private static boolean isHeadingLike(String text) {
    boolean letters = text.codePoints().anyMatch(Character::isLetter);
    boolean sentence = SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    return letters && text.length() <= LONGEST && !sentence;
  }

  private static boolean isPlainHeading(String text) {
    boolean lettered = text.matches("[a-z]\\) .*") && text.length() < 100;
    return text.length() <= LONGEST_PLAIN && (SectionLabel.isSectionLike(text) || lettered);
  }
}
