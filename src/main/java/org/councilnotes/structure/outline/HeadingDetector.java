package org.councilnotes.structure.outline;

import java.util.regex.Pattern;
import org.councilnotes.note.text.CaptionWords;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;

/**
 * Tells headings from paragraphs. A block is a heading where the format says so, or where all of it
 * is bold or large, it is short and does not end like a sentence.
 *
 * @param plain whether the format has no bold or sizes, so that labels decide
 */
public record HeadingDetector(boolean plain) {

  private static final int LONGEST = 300;

  /** Longest title of an act, in UTF-16 code units: it names all acts that it amends. */
  private static final int LONGEST_ACT = 800;

  private static final int LONGEST_PLAIN = 160;
  private static final int LONGEST_COUNTED = 100;

  /** Longest title of an article, in UTF-16 code units. */
  private static final int LONGEST_TITLE = 250;

  /** Most words of a heading with a number in brackets; recitals have more. */
  private static final int LONGEST_BRACKETED = 12;

  /** Matches {@code (4) } and {@code (27a) }; not {@code (a) }. */
  private static final Pattern BRACKETED = Pattern.compile("\\(\\d{1,3}\\p{Ll}{0,3}\\) ");

  /**
   * Matches {@code ‘Article 12a – Right of access}; not {@code Article 12 – paragraph 2} nor {@code
   * Article 12 of the Treaty}.
   */
  private static final Pattern ARTICLE_WITH_TITLE =
      Pattern.compile(".{0,2}\\p{L}+ \\d{1,3}\\p{Ll}{0,3} ?[:–—-] \\p{Lu}.{2,150}");

  /** Matches {@code a) COLIBRI} and {@code 1. Background}; not {@code 1. the}. */
  private static final Pattern COUNTED = Pattern.compile("(?:[a-z]\\)|\\d{1,2}\\.) \\p{Lu}");

  /**
   * Matches {@code has:} and {@code purposes.; ’}; not {@code COLIBRI} nor the word year cut short
   * behind a year, {@code 2019 г.}.
   */
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.:;,](?<!\\d{4}\\.? \\p{Ll}[.:;,])[\\s'\"’”»]*$");

  /**
   * Matches {@code 1.4. The proposal relates to:}, which is a heading where it is bold; not {@code
   * 4. The ports:}.
   */
  private static final Pattern ABOVE_LIST =
      Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,4}\\.? \\p{Lu}.{2,100}:");

  /** Matches {@code Justification}, the heading of the reasons of an amendment, in any weight. */
  private static final Pattern REASONS =
      Pattern.compile("Justification|Justificación|Begründung|Motivazione|Justificação|Motivering");

  /** Matches {@code Figure III} and {@code Map}; not {@code Map of the region}. */
  private static final Pattern CAPTION =
      Pattern.compile("(?:" + CaptionWords.ALL + "|Box|Encadré)(?: [IVXLC]{1,6}| \\d{1,3})?");

  /** Matches {@code Table 3: Visits} and {@code Figure II. Ports}; not {@code Table 3 shows}. */
  private static final Pattern TITLED_CAPTION =
      Pattern.compile("(?:" + CaptionWords.ALL + ") (?:[IVXLC]{1,6}|\\d{1,3}) ?[:.–—-] .{1,250}");

  /**
   * Where a block stands.
   *
   * @param above text of the block before it
   * @param wantsTitle whether the label of an article or chapter without title is right above it
   * @param inArticle whether it stands in an article, where numbers are those of paragraphs
   * @param inAmendment whether it stands right in an amendment in two columns
   */
  record Context(String above, boolean wantsTitle, boolean inArticle, boolean inAmendment) {

    static Context below(String above) {
      return new Context(
          above, /* wantsTitle= */ false, /* inArticle= */ false, /* inAmendment= */ false);
    }
  }

  /** Whether a block is a heading by itself. */
  public boolean isHeading(TextBlock block) {
    return isHeading(block, Context.below(""));
  }

  /** Whether a block is a heading where it stands. Words struck through do not count. */
  boolean isHeading(TextBlock block, Context context) {
    String text = block.text().standing();
    if (block.form() != TextBlock.Form.PARAGRAPH || !isHeadingLike(text) || isBlanked(block)) {
      return false;
    }
    if (isCaption(text) || isCaption(context.above()) || isTitledCaption(text)) {
      return false;
    }
    return (SectionLabel.isBareWord(text) && !isAmended(block, context))
        || (ARTICLE_WITH_TITLE.matcher(text).matches() && isDivision(text))
        || (context.wantsTitle() && isTitleOfDivision(text))
        || block.look().level() > 0
        || (context.inAmendment() && REASONS.matcher(text).matches())
        || (!isProvision(block, context) && looksLikeHeading(block, context.above()));
  }

  private boolean looksLikeHeading(TextBlock block, String above) {
    String text = block.text().standing();
    return block.look().large()
        || (block.text().isBold() && startsLikeTitle(text))
        || (plain && (isPlainHeading(text) || isTitle(text, above)));
  }

  /**
   * Whether a block is a numbered paragraph or point, or text that was added to an article, however
   * bold.
   */
  private static boolean isProvision(TextBlock block, Context context) {
    String text = block.text().standing();
    if (context.inArticle() && !isDivision(text)) {
      return startsWithNumber(text) || isAdded(block.text());
    }
    return BRACKETED.matcher(text).lookingAt() && text.split(" ").length > LONGEST_BRACKETED;
  }

  /** Whether a block says which article an amendment amends: there it is not bold. */
  private static boolean isAmended(TextBlock block, Context context) {
    return context.inAmendment() && !block.text().isBold();
  }

  private static boolean isDivision(String text) {
    return SectionLabel.ofDivision(text).isPresent();
  }

  private static boolean isAdded(RichText text) {
    return text.marks().stream()
        .anyMatch(
            m ->
                m.state().isAddition()
                    && m.range().start() == 0
                    && m.range().end() == text.text().length());
  }

  /** Whether it may be the title of an article or chapter, in any weight. */
  private static boolean isTitleOfDivision(String text) {
    return text.length() <= LONGEST_TITLE
        && startsLikeTitle(text)
        && !startsWithNumber(text)
        && !isDivision(text);
  }

  private static boolean startsWithNumber(String text) {
    return ItemLabel.startsWithLabel(text) || ProvisionLabel.of(text).isPresent();
  }

  private static boolean isBlanked(TextBlock block) {
    return block.text().marks().stream().anyMatch(m -> m.state() == TextMark.State.BLANKED);
  }

  private static boolean isHeadingLike(String text) {
    return text.length() <= (ActTitle.begins(text) ? LONGEST_ACT : LONGEST)
        && text.codePoints().anyMatch(Character::isLetter)
        && (!SENTENCE_END.matcher(text).find() || ABOVE_LIST.matcher(text).matches());
  }

  /**
   * Whether it is the name of a figure; the line below is the figure's title and not the heading of
   * a section.
   */
  private static boolean isCaption(String text) {
    return CAPTION.matcher(text).matches();
  }

  /** Whether it is the name of a table or figure with its title. */
  private static boolean isTitledCaption(String text) {
    return TITLED_CAPTION.matcher(text).matches();
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
