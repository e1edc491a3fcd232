package org.councilnotes.tag;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A country's acronym that is part of an amount of money: {@code US$ 14 million}. */
final class AsMoney implements Predicate<Mention> {

  /** Matches {@code "$ 2.75 million"} and {@code ". dollars"}; not {@code " Coast Guard"}. */
  private static final Pattern AFTER = Pattern.compile("\\.? ?(?:\\$|[Dd]ollars?(?!\\p{L}))");

  @Override
  public boolean test(Mention mention) {
    return AFTER.matcher(mention.after()).lookingAt();
  }
}
