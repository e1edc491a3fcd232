package org.councilnotes.web.address;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.web.Refusal;

/**
 * A passage of a basket, as it stands in an address: its id and, after an {@code @}, the hash of
 * its text, by which it is found when ids have changed.
 *
 * @param hash {@link TextHash} of its text; empty where a person typed the id only
 */
public record BasketEntry(String passage, String hash) {

  /** Matches {@code 10364-19/II/3@0123456789abcdef}; not {@code 10364-19/II/3}. */
  private static final Pattern WITH_HASH = Pattern.compile("(.+)@([0-9a-f]{16})");

  /** As many as an address of usual length can hold. */
  private static final int MOST = 200;

  public static BasketEntry of(Passage passage) {
    return new BasketEntry(passage.id(), TextHash.of(passage.text()));
  }

  public static BasketEntry parse(String typed) {
    Matcher m = WITH_HASH.matcher(typed);
    return m.matches() ? new BasketEntry(m.group(1), m.group(2)) : new BasketEntry(typed, "");
  }

  /** Parses a basket, each passage once; refuses more entries than an address can hold. */
  public static List<BasketEntry> all(List<String> typed) {
    List<BasketEntry> kept =
        typed.stream()
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .distinct()
            .map(BasketEntry::parse)
            .toList();
    if (kept.size() > MOST) {
      throw Refusal.badRequest("basket", MOST);
    }
    return kept;
  }

  /** The id of the note. */
  public String note() {
    int end = passage.indexOf('/');
    return end < 0 ? passage : passage.substring(0, end);
  }

  /** The entry as it stands in an address, before escaping. */
  public String key() {
    return hash.isEmpty() ? passage : passage + "@" + hash;
  }
}
