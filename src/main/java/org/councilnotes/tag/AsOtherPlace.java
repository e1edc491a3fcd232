package org.councilnotes.tag;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A name that a place in a state of the United States bears: {@code Peru, Indiana}, {@code Panama
 * City, Florida}; or an adjective that is half of another: {@code latino-américain}.
 */
final class AsOtherPlace implements Predicate<Mention> {

  /** Matches {@code ", Indiana"}; not {@code ", India"}. */
  private static final Pattern STATE =
      Pattern.compile(
          ",? \\(?(?:Alabama|Arizona|Arkansas|California|Connecticut|Delaware|Florida|Illinois|Indiana"
              + "|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota"
              + "|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|York)|North Carolina|Ohio"
              + "|Oklahoma|Oregon|Pennsylvania|South Carolina|Tennessee|Texas|Utah|Vermont|Virginia"
              + "|Wisconsin|Wyoming)(?!\\p{L})");

  /** Matches {@code "latino-"} and {@code "Latijns-"}; not {@code "franco-"}. */
  private static final Pattern OTHER_HALF =
      Pattern.compile(
          "(?<!\\p{L})(?i:latino|latijns|latein|süd|nord|noord|zuid|sud|sul|norte|mittel|midden|centro|centre"
              + "|afro|ib[ée]ro|hispano|euro|inter|pan|m[ée]so|trans)\\p{Pd}$");

  @Override
  public boolean test(Mention mention) {
    return STATE.matcher(mention.after()).lookingAt()
        || (mention.name().isAdjective() && OTHER_HALF.matcher(mention.before()).find());
  }
}
