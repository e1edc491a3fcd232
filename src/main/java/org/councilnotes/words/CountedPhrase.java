package org.councilnotes.words;

/** A phrase while the passages and notes in which it stands are counted, text by text. */
public final class CountedPhrase {

  private static final int PASSAGES = 3;

  /** A phrase that nearly always goes on in the same way is no phrase of its own. */
  private static final double NEARLY_ALWAYS = 0.9;

  private final boolean whole;
  private String printed;
  private int passages;
  private int lastText = -1;
  private int firstNote = -1;
  private boolean inNotes;
  private int longer;

  /**
   * A phrase that was not counted yet.
   *
   * @param whole whether its last word can end a phrase
   */
  CountedPhrase(String printed, boolean whole) {
    this.printed = printed;
    this.whole = whole;
  }

  /**
   * Counts it once for each text. The form in small letters is kept where there is one: others may
   * come from the start of a sentence.
   *
   * @param text number of the text
   */
  void count(int text, int note, String form) {
    if (lastText == text) {
      return;
    }
    lastText = text;
    passages++;
    inNotes |= firstNote >= 0 && firstNote != note;
    firstNote = firstNote < 0 ? note : firstNote;
    if (Character.isUpperCase(printed.charAt(0))) {
      printed = form;
    }
  }

  /** Tells it of a longer phrase that it is part of. */
  void isPartOf(CountedPhrase other) {
    if (other.whole) {
      longer = Math.max(longer, other.passages);
    }
  }

  public String printed() {
    return printed;
  }

  public int passages() {
    return passages;
  }

  boolean isFrequent() {
    return passages >= PASSAGES && inNotes;
  }

  boolean isOfItsOwn() {
    return whole && longer < NEARLY_ALWAYS * passages;
  }
}
