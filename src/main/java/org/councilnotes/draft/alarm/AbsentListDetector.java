package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;

/**
 * Finds countries that the edition before lists in a passage about a programme and that a draft,
 * which still has the programme, names nowhere at all: three of them at least, and most of the
 * list. Hosts and presidencies do not count.
 */
final class AbsentListDetector implements AlarmDetector {

  /** Fewer countries are no list. */
  private static final int FEWEST = 3;

  /** The share of the length of the edition before that a whole edition has at least. */
  private static final double WHOLE = 0.6;

  /** Between the countries of a list. */
  private static final Pattern BETWEEN = Pattern.compile("(?:[\\s,;&]|\\band\\b|\\bthe\\b)*");

  private static final Pattern ENDED =
      Pattern.compile(
          "(?i)\\b(?:the end of|(?:has|have|was|were)?"
              + " ?(?:ended|completed|closed|discontinued)|came to (?:an|its) end|no longer)\\b");

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    return EarlierEdition.of(reference, draft).map(edition -> of(draft, edition)).orElse(List.of());
  }

  static List<Alarm> of(DraftText draft, EarlierEdition edition) {
    if (!isWhole(draft, edition)) {
      return List.of();
    }
    Set<String> countries = new HashSet<>();
    Set<String> programmes = new HashSet<>();
    for (Passage passage : draft.note().passages()) {
      passage.tags().countries().forEach(tag -> countries.add(tag.code()));
      programmes.addAll(SilentPlace.programmes(passage));
    }
    programmes.removeAll(ended(draft.note()));
    Set<String> told = new HashSet<>();
    List<Alarm> alarms = new ArrayList<>();
    for (Passage passage : edition.note().passages()) {
      Set<String> about = programmes(passage, edition.note());
      about.retainAll(programmes);
      if (!about.isEmpty()) {
        for (List<CountryTag> list : lists(passage)) {
          List<CountryTag> absent =
              list.stream().filter(tag -> !countries.contains(tag.code())).toList();
          Set<String> codes = absent.stream().map(CountryTag::code).collect(Collectors.toSet());
          if (codes.size() >= FEWEST && 2 * absent.size() > list.size() && told.addAll(codes)) {
            alarms.add(alarm(absent, passage, about, draft, edition));
          }
        }
      }
    }
    return alarms;
  }

  /** Whether a draft is long enough to be a whole edition, and no part of one. */
  static boolean isWhole(DraftText draft, EarlierEdition edition) {
    int before = edition.note().passages().stream().mapToInt(one -> one.text().length()).sum();
    return draft.text().length() >= WHOLE * before;
  }

  /** The programmes of which a note says that they, or a phase of theirs, came to an end. */
  private static Set<String> ended(Note note) {
    return note.passages().stream()
        .filter(passage -> ENDED.matcher(passage.textWithoutDeletions()).find())
        .flatMap(passage -> SilentPlace.programmes(passage).stream())
        .collect(Collectors.toSet());
  }

  /** The programmes that a passage is about, by its own words or by its heading's. */
  private static Set<String> programmes(Passage passage, Note note) {
    Set<String> programmes = new HashSet<>(SilentPlace.programmes(passage));
    note.passages().stream()
        .filter(other -> other.section().equals(passage.section()))
        .findFirst()
        .ifPresent(heading -> programmes.addAll(SilentPlace.programmes(heading)));
    return programmes;
  }

  /** Countries with nothing but commas between them. */
  private static List<List<CountryTag>> lists(Passage passage) {
    List<List<CountryTag>> lists = new ArrayList<>();
    int end = -1;
    for (CountryTag tag : passage.tags().countries()) {
      Optional<TextRange> range = tag.evidence().range();
      if (range.isPresent() && takesPart(tag.role())) {
        boolean goesOn =
            end >= 0
                && end <= range.get().start()
                && BETWEEN.matcher(passage.text().substring(end, range.get().start())).matches();
        if (!goesOn) {
          lists.add(new ArrayList<>());
        }
        lists.getLast().add(tag);
        end = range.get().end();
      }
    }
    return lists;
  }

  private static boolean takesPart(MentionRole role) {
    return switch (role) {
      case HOST, PRESIDENCY, BODY, POTENTIAL, POSITION -> false;
      case BENEFICIARY, ASSOCIATE, PARTICIPANT, LEAD, IMPLEMENTER, ACTOR, MENTIONED -> true;
    };
  }

  private static Alarm alarm(
      List<CountryTag> absent,
      Passage passage,
      Set<String> about,
      DraftText draft,
      EarlierEdition edition) {
    String names =
        absent.stream()
            .map(tag -> tag.evidence().range().orElseThrow().of(passage.text()))
            .distinct()
            .collect(Collectors.joining(", "));
    return new Alarm(
        AlarmKind.PARTICIPANT,
        SilentPlace.of(draft, edition.heading(passage), about),
        "",
        names + ": " + passage.textWithoutDeletions(),
        ReasonCode.NAMED_NO_MORE.of(names, edition.note().shortName()),
        Optional.of(edition.use(passage, new TextRange(0, passage.text().length()))));
  }
}
