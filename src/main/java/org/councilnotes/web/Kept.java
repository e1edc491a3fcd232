package org.councilnotes.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage;
import org.councilnotes.note.TextHash;

/**
 * A passage as a basket keeps it in an address: its id and, after an {@code @}, the hash of its
 * text, by which it is found when ids have shifted.
 *
 * @param hash {@link TextHash} of its text; empty where somebody typed the id only
 */
record Kept(String passage, String hash) {

  /** Matches {@code 10364-19/II/3@0123456789abcdef}; not {@code 10364-19/II/3}. */
  private static final Pattern WITH_HASH = Pattern.compile("(.+)@([0-9a-f]{16})");

  /** As many as an address of usual length can hold. */
  private static final int MOST = 200;

  static Kept of(Passage passage) {
    return new Kept(passage.id(), TextHash.of(passage.text()));
  }

  static Kept parse(String typed) {
    Matcher m = WITH_HASH.matcher(typed);
    return m.matches() ? new Kept(m.group(1), m.group(2)) : new Kept(typed, "");
  }

  /** A basket, each passage once; refused where they are too many for an address. */
  static List<Kept> all(List<String> typed) {
    List<Kept> kept =
        typed.stream()
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .distinct()
            .map(Kept::parse)
            .toList();
    if (kept.size() > MOST) {
      throw Refusal.badRequest("basket", MOST);
    }
    return kept;
  }

  /** The id of its note. */
  String note() {
    int end = passage.indexOf('/');
    return end < 0 ? passage : passage.substring(0, end);
  }

  /** As it stands in an address, before it is escaped. */
  public String key() {
    return hash.isEmpty() ? passage : passage + "@" + hash;
  }
}
