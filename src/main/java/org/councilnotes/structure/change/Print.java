package org.councilnotes.structure.change;

/** How words are printed, as far as print may stand for a change. */
public record Print(boolean bold, boolean italic, boolean underlined, boolean struck) {

  public static final Print PLAIN = new Print(false, false, false, false);
  public static final Print BOLD = new Print(true, false, false, false);
  public static final Print BOLD_ITALIC = new Print(true, true, false, false);
  public static final Print BOLD_UNDERLINED = new Print(true, false, true, false);
  public static final Print ITALIC = new Print(false, true, false, false);
  public static final Print UNDERLINED = new Print(false, false, true, false);
  public static final Print STRUCK = new Print(false, false, false, true);

  /** This print within another XHTML element; the same for elements without a print. */
  public Print inside(String element) {
    return switch (element) {
      case "b", "strong" -> new Print(true, italic, underlined, struck);
      case "i", "em" -> new Print(bold, true, underlined, struck);
      case "u" -> new Print(bold, italic, true, struck);
      case "s", "strike", "del" -> new Print(bold, italic, underlined, true);
      default -> this;
    };
  }

  /** Both prints together. */
  Print with(Print other) {
    return new Print(
        bold || other.bold,
        italic || other.italic,
        underlined || other.underlined,
        struck || other.struck);
  }

  /** Whether this print has all that another one has; what has more has the sign, too. */
  boolean has(Print other) {
    return with(other).equals(this);
  }

  Print withoutBold() {
    return new Print(false, italic, underlined, struck);
  }

  public boolean isPlain() {
    return equals(PLAIN);
  }

  /** The number of its features, from 0 to 4. */
  int features() {
    return (bold ? 1 : 0) + (italic ? 1 : 0) + (underlined ? 1 : 0) + (struck ? 1 : 0);
  }
}
