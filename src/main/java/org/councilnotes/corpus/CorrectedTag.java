package org.councilnotes.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Correction;
import org.councilnotes.note.Evidence;
import org.councilnotes.note.TagKind;
import org.councilnotes.note.TagLabel;
import org.councilnotes.note.Tags;
import org.councilnotes.note.TextRange;

/**
 * One correction of the tags of a passage. The wrong tag is told by its code and by where its words
 * stand: that they are more or fewer now, or that another role is read, does not matter to a person
 * who has said what is right.
 */
record CorrectedTag<T>(TagKind<T> kind, Correction correction, String text) {

  static CorrectedTag<?> of(Correction correction, String text) {
    return new CorrectedTag<>(correction.kind(), correction, text);
  }

  /** The tags as corrected; empty where there is nothing to correct any more. */
  Optional<Tags> in(Tags given) {
    List<T> tags = new ArrayList<>(kind.in().apply(given));
    boolean holds =
        switch (correction.action()) {
          case ADD -> add(correction.now().orElseThrow(), tags);
          case REMOVE -> tags.removeIf(tag -> is(correction.was().orElseThrow(), tag));
          case CHANGE ->
              change(correction.was().orElseThrow(), correction.now().orElseThrow(), tags);
        };
    return holds ? Optional.of(kind.replaced(given, tags)) : Optional.empty();
  }

  /** Whether a tag is what the correction says. */
  boolean gave(T tag) {
    return correction.now().filter(label -> isVery(label, tag)).isPresent();
  }

  private boolean add(TagLabel label, List<T> tags) {
    Optional<TextRange> range = label.words().flatMap(words -> words.in(text));
    if (range.isEmpty() && label.words().isPresent()) {
      return false;
    }
    tags.removeIf(tag -> isVery(label, tag));
    tags.add(kind.tag(label, Evidence.given(range)));
    return true;
  }

  private boolean change(TagLabel wrong, TagLabel right, List<T> tags) {
    Optional<T> found = tags.stream().filter(tag -> is(wrong, tag)).findFirst();
    Optional<T> done = tags.stream().filter(tag -> isVery(right, tag)).findFirst();
    if (found.isEmpty()) {
      return done.filter(tag -> kind.evidence().apply(tag).corrected()).isPresent();
    }
    boolean holds = right.words().isEmpty() || right.words().get().in(text).isPresent();
    if (holds) {
      T corrected = changed(found.get(), wrong, right);
      tags.removeIf(tag -> is(wrong, tag) || isVery(right, tag));
      tags.add(corrected);
    }
    return holds;
  }

  /** What the words are stays as it was read, unless the words are what is wrong. */
  private T changed(T found, TagLabel wrong, TagLabel right) {
    Evidence before = kind.evidence().apply(found);
    Optional<TextRange> range =
        wrong.words().equals(right.words())
            ? before.range()
            : right.words().flatMap(words -> words.in(text));
    return kind.tag(right, new Evidence(before.rule(), range).byHand());
  }

  /** Whether it is the tag that is meant. */
  private boolean is(TagLabel meant, T tag) {
    TagLabel label = kind.label(tag, text);
    boolean roleMatters = kind.equals(TagKind.PARTICIPATION);
    return label.code().equals(meant.code())
        && (!roleMatters || label.detail().equals(meant.detail()))
        && (roleMatters || isWhere(meant, tag));
  }

  private boolean isWhere(TagLabel meant, T tag) {
    Optional<TextRange> range = kind.evidence().apply(tag).range();
    if (meant.words().isEmpty()) {
      return range.isEmpty();
    }
    Optional<TextRange> wanted = meant.words().flatMap(words -> words.in(text));
    return range.isPresent() && wanted.filter(range.get()::overlaps).isPresent();
  }

  /** Whether it says what is right already, be it by the program. */
  private boolean isVery(TagLabel right, T tag) {
    return is(right, tag) && kind.label(tag, text).detail().equals(right.detail());
  }
}
