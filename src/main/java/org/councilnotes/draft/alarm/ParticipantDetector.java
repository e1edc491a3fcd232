package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.note.text.SentenceBreaks;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds countries of a list of participants of the previous edition that the draft's list of the
 * same programme lacks, and that no passage of the draft about the programme names.
 */
final class ParticipantDetector implements AlarmDetector {

  /** Fewer countries are no list. */
  private static final int FEWEST = 3;

  /** The share of the earlier list that the later one has where one passage became the other. */
  private static final double KEPT = 0.6;

  /** The same where nothing but the countries tells that it is the same list. */
  private static final double ALIKE = 0.8;

  private static final int LONG = 5;

  private static final Pattern PAST = Pattern.compile("\\b(?:was|were|had)\\b");

  private static final Pattern PRESENT = Pattern.compile("\\b(?:is|are|has|have|takes?|now)\\b");

  private final DraftHistories known;

  ParticipantDetector(DraftHistories known) {
    this.known = known;
  }

  /** The countries of one programme that a passage says take part, or the rows of a table. */
  private record ParticipantList(Passage passage, String programme, Map<String, Participation> by) {

    ParticipantList {
      by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
    }

    private record Key(String place, String programme) {}

    static List<ParticipantList> in(Note note) {
      Map<Key, Map<String, Participation>> facts = new LinkedHashMap<>();
      Map<Key, Passage> passages = new HashMap<>();
      for (Passage passage : note.passages()) {
        String place = passage.place().row().map(TableRow::table).orElse(passage.id());
        for (Participation one : passage.tags().participations()) {
          if (isFact(one) && !isOver(one, passage)) {
            Key key = new Key(place, one.programme());
            passages.putIfAbsent(key, passage);
            facts.computeIfAbsent(key, _ -> new LinkedHashMap<>()).putIfAbsent(one.country(), one);
          }
        }
      }
      List<ParticipantList> all = new ArrayList<>();
      facts.forEach(
          (key, by) ->
              all.add(
                  new ParticipantList(
                      Objects.requireNonNull(passages.get(key)), key.programme(), by)));
      return all;
    }

    /** Whether the sentence that names a country tells of the past alone. */
    private static boolean isOver(Participation one, Passage passage) {
      String text = passage.text();
      return passage.place().row().isEmpty()
          && passage.tags().countries().stream()
              .filter(tag -> tag.code().equals(one.country()))
              .flatMap(tag -> tag.evidence().range().stream())
              .findFirst()
              .map(range -> SentenceBreaks.of(text).stream().filter(part -> part.holds(range)))
              .flatMap(sentences -> sentences.findFirst())
              .map(sentence -> sentence.of(text))
              .filter(told -> PAST.matcher(told).find() && !PRESENT.matcher(told).find())
              .isPresent();
    }

    private static boolean isFact(Participation one) {
      return one.grade().isFact()
          && one.role().isTakingPart()
          && one.role() != MentionRole.POTENTIAL;
    }

    /**
     * Whether another list takes the place of this one.
     *
     * @param became whether the passage of this one became that of the other
     */
    boolean isFollowedBy(ParticipantList other, boolean became) {
      long common = by.keySet().stream().filter(other.by.keySet()::contains).count();
      boolean isKept = became && by.size() >= FEWEST && common >= KEPT * by.size();
      boolean isAlike = by.size() >= LONG && common >= ALIKE * by.size();
      return programme.equals(other.programme) && (isKept || isAlike);
    }
  }

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    return EarlierEdition.of(reference, draft).map(edition -> of(draft, edition)).orElse(List.of());
  }

  List<Alarm> of(DraftText draft, EarlierEdition edition) {
    Map<String, WordingHistory> histories = known.of(draft, edition);
    List<ParticipantList> later = ParticipantList.in(draft.note());
    Set<String> told = new HashSet<>();
    List<Alarm> alarms = new ArrayList<>();
    for (ParticipantList list : ParticipantList.in(edition.note())) {
      Set<String> named = named(draft.note(), list.programme());
      later.stream()
          .filter(now -> list.isFollowedBy(now, became(list, now, histories)))
          .findFirst()
          .ifPresent(
              now ->
                  list.by().values().stream()
                      .filter(one -> !named.contains(one.country()))
                      .filter(one -> told.add(one.programme() + " " + one.country()))
                      .forEach(one -> alarms.add(alarm(one, list, draft, now, edition))));
    }
    return alarms;
  }

  private static boolean became(
      ParticipantList before, ParticipantList now, Map<String, WordingHistory> histories) {
    return Optional.ofNullable(histories.get(now.passage().id())).stream()
        .flatMap(history -> history.stages().stream())
        .anyMatch(stage -> stage.passages().contains(before.passage().id()));
  }

  /** The countries that passages about a programme name, in any role. */
  private static Set<String> named(Note note, String programme) {
    return note.passages().stream()
        .filter(passage -> SilentPlace.programmes(passage).contains(programme))
        .flatMap(passage -> passage.tags().countries().stream())
        .map(CountryTag::code)
        .collect(Collectors.toSet());
  }

  private static Alarm alarm(
      Participation one,
      ParticipantList list,
      DraftText draft,
      ParticipantList now,
      EarlierEdition edition) {
    Passage passage = list.passage();
    String country = name(passage, one.country());
    int place = draft.starts().get(now.passage().id());
    return new Alarm(
        AlarmKind.PARTICIPANT,
        new TextRange(place, place),
        "",
        country + ": " + passage.textWithoutDeletions(),
        ReasonCode.PARTICIPANT_LEFT.of(country, one.programme(), edition.note().shortName()),
        Optional.of(edition.use(passage, new TextRange(0, passage.text().length()))));
  }

  /** The country as the passage prints it. */
  private static String name(Passage passage, String code) {
    return passage.tags().countries().stream()
        .filter(tag -> tag.code().equals(code))
        .findFirst()
        .flatMap(tag -> tag.evidence().range())
        .map(range -> range.of(passage.text()))
        .orElse(code);
  }
}
