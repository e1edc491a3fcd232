package org.councilnotes.structure.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labels and bullets that list items and numbered paragraphs start with. */
public final class ItemLabel {

  /**
   * Matches {@code a) }, {@code β) }, {@code (12) }, {@code 1. }, {@code 1a. }, {@code iv. } and,
   * in text to be inserted, {@code ‘1. }; not {@code (CELAC) }, {@code 2019 }.
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "['‘’\"“”„«]?(?:\\(?(?:\\d{1,3}\\p{Ll}{0,2}|\\p{Ll}{1,2}|\\p{Ll}[a-h]{2}|[ivx]{1,5})\\)|\\d{1,3}\\p{Ll}{1,2}\\.|\\d{1,3}(?:\\.\\d{1,2}){0,3}\\.|[A-Z]\\.|[IVX]{1,5}\\.|[ivx]{1,5}\\.)(?="
              + " )");

  /**
   * Matches {@code a) }, {@code б) } and {@code (iv) }, the labels of list items; not {@code 1. }.
   */
  private static final Pattern ITEM =
      Pattern.compile("\\(?(?:\\d{1,3}\\p{Ll}?|\\p{Ll}{1,2}|[ivx]{1,5})\\)(?= )");

  /**
   * Matches {@code – }, {@code • }, private signs of symbol fonts and an {@code o} with a wide gap
   * behind it; not {@code -5}, nor the article in {@code o relatório}.
   */
  private static final Pattern BULLET =
      Pattern.compile("([–—•·▪■●○◦‣⁃∙➢►✓*-]|o(?=\\t|\\s{2})|[\\uE000-\\uF8FF])(?=\\s|$)\\s*");

  /** Matches the {@code o } that word processors use as bullet of inner lists. */
  private static final Pattern LETTER = Pattern.compile("o\\s+");

  private ItemLabel() {}

  public static boolean startsWithLabel(String text) {
    return mayStartWithLabel(text) && LABEL.matcher(text).lookingAt();
  }

  /** Whether a text is nothing but a label: {@code (4)}, {@code 2a.}. */
  public static boolean isLabel(String text) {
    Matcher m = LABEL.matcher(text + " ");
    return m.lookingAt() && m.end() == text.length();
  }

  public static boolean startsLikeItem(String text) {
    return mayStartWithLabel(text) && ITEM.matcher(text).lookingAt();
  }

  /** A cheap check before the pattern: a label has no space and ends in {@code .} or {@code )}. */
  private static boolean mayStartWithLabel(String text) {
    int end = text.indexOf(' ');
    return end > 0 && (text.charAt(end - 1) == ')' || text.charAt(end - 1) == '.');
  }

  /**
   * The bullet at the start of a text in which a wide gap follows it, so that a letter may be a
   * bullet; empty where there is none.
   */
  public static String letterBullet(String text) {
    Matcher m = LETTER.matcher(text);
    return m.lookingAt() && m.end() < text.length() ? m.group() : bullet(text);
  }

  /** The bullet at the start of a text and the space after it; empty where there is none. */
  public static String bullet(String text) {
    if (startsWithWord(text)) {
      return "";
    }
    Matcher m = BULLET.matcher(text);
    return m.lookingAt() && m.end() < text.length() ? m.group() : "";
  }

  /** Whether it starts with a letter or figure other than {@code o}, which cannot be a bullet. */
  private static boolean startsWithWord(String text) {
    return !text.isEmpty() && text.charAt(0) != 'o' && Character.isLetterOrDigit(text.charAt(0));
  }
}
