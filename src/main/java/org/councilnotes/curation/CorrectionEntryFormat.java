package org.councilnotes.curation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;
import org.councilnotes.yaml.YamlScalar;

/** Reads and writes one entry of a file of corrections. */
final class CorrectionEntryFormat {

  /** Matches {@code 2}; not {@code 0} or {@code two}. */
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");

  private static final String PASSAGE = "passage";
  private static final String TEXT = "text";
  private static final String NTH = "occurrence";
  private static final String REMOVE = "remove";
  private static final String ADD = "add";
  private static final String CHANGE = "change";
  private static final String TO = "to";
  private static final Set<Set<String>> ACTIONS =
      Set.of(Set.of(REMOVE), Set.of(ADD), Set.of(CHANGE, TO));
  private static final String KIND = "kind";
  private static final String CODE = "code";
  private static final String ROLE = "role";
  private static final String PHASE = "phase";
  private static final String WORDS = "words";
  private static final String RULE = "rule";
  private static final String ON = "on";
  private static final String REASON = "reason";

  private CorrectionEntryFormat() {}

  /**
   * Reads an entry.
   *
   * @throws InvalidYamlException where it is invalid
   */
  static TagCorrection read(YamlMapping entry, TagLabelValidator known) {
    entry.checkKeys(PASSAGE, TEXT, NTH, REMOVE, ADD, CHANGE, TO, RULE, ON, REASON);
    Set<String> said = new HashSet<>(entry.keys());
    said.retainAll(List.of(REMOVE, ADD, CHANGE, TO));
    if (!ACTIONS.contains(said)) {
      throw entry.problem(ReasonCode.NO_ACTION.of());
    }
    Optional<TagLabel> was = label(entry, REMOVE, known).or(() -> label(entry, CHANGE, known));
    Optional<TagLabel> now = label(entry, ADD, known).or(() -> label(entry, TO, known));
    PassageKey passage =
        new PassageKey(entry.required(PASSAGE), entry.text(TEXT), number(entry, NTH));
    TagCorrection.Details told =
        new TagCorrection.Details(date(entry), entry.text(REASON), entry.text(RULE));
    try {
      return new TagCorrection(passage, was, now, told);
    } catch (IllegalArgumentException e) {
      throw entry.problem(Reason.of(e));
    }
  }

  private static Optional<TagLabel> label(YamlMapping entry, String key, TagLabelValidator known) {
    return entry.map(key).map(tag -> label(tag, known));
  }

  private static TagLabel label(YamlMapping tag, TagLabelValidator known) {
    tag.checkKeys(KIND, CODE, ROLE, PHASE, WORDS, NTH);
    int nth = number(tag, NTH);
    String kind = tag.required(KIND);
    String detail = kind.equals(TagKind.PROGRAMME.key()) ? PHASE : ROLE;
    if (tag.keys().contains(detail.equals(ROLE) ? PHASE : ROLE)) {
      throw tag.problem(ReasonCode.HAS_NO.of(kind, detail.equals(ROLE) ? PHASE : ROLE));
    }
    TagLabel label =
        new TagLabel(
            kind,
            tag.required(CODE),
            tag.text(detail).map(word -> detail.equals(ROLE) ? MentionRole.currentKey(word) : word),
            tag.text(WORDS).map(words -> new TagLabel.Words(words, nth)));
    known
        .findProblem(label)
        .ifPresent(
            why -> {
              throw tag.problem(why);
            });
    return label;
  }

  private static int number(YamlMapping entry, String key) {
    String typed = entry.text(key).orElse("1");
    if (!COUNT.matcher(typed).matches()) {
      throw entry.problem(key, ReasonCode.NO_COUNT.of(key));
    }
    return Integer.parseInt(typed);
  }

  private static Optional<LocalDate> date(YamlMapping entry) {
    try {
      return entry.text(ON).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw entry.problem(ON, ReasonCode.NO_DATE.of());
    }
  }

  /** The lines of an entry, as they are written. */
  static List<String> lines(TagCorrection correction) {
    List<String> lines = new ArrayList<>();
    PassageKey passage = correction.passage();
    lines.add("- passage: " + YamlScalar.write(passage.id()));
    passage.text().ifPresent(text -> lines.add("  text: " + YamlScalar.write(text)));
    if (passage.occurrence() > 1) {
      lines.add("  occurrence: " + passage.occurrence());
    }
    boolean change = correction.was().isPresent() && correction.now().isPresent();
    correction.was().ifPresent(tag -> lines.add(line(change ? CHANGE : REMOVE, tag)));
    correction.now().ifPresent(tag -> lines.add(line(change ? TO : ADD, tag)));
    TagCorrection.Details told = correction.told();
    told.rule().ifPresent(rule -> lines.add("  rule: " + YamlScalar.write(rule)));
    told.on().ifPresent(day -> lines.add("  on: " + day));
    told.reason().ifPresent(reason -> lines.add("  reason: " + YamlScalar.write(reason)));
    return lines;
  }

  private static String line(String key, TagLabel tag) {
    List<String> parts = new ArrayList<>();
    parts.add("kind: " + YamlScalar.write(tag.kind()));
    parts.add("code: " + YamlScalar.write(tag.code()));
    String detail = tag.kind().equals(TagKind.PROGRAMME.key()) ? PHASE : ROLE;
    tag.detail().ifPresent(d -> parts.add(detail + ": " + YamlScalar.write(d)));
    tag.words().ifPresent(words -> parts.add("words: " + YamlScalar.write(words.text())));
    tag.words()
        .filter(words -> words.occurrence() > 1)
        .ifPresent(words -> parts.add("occurrence: " + words.occurrence()));
    return "  %s: {%s}".formatted(key, String.join(", ", parts));
  }
}
