package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.name.LongName;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;

/**
 * Finds names of several words that are written otherwise elsewhere in the draft and in the
 * editions before: {@code High State Council} where the others have {@code High Council of State},
 * or another name with the same acronym behind it. The form that is used less is the odd one.
 */
final class LongNameDetector implements AlarmDetector {

  /** So many editions before the draft are looked through. */
  private static final int EDITIONS = 4;

  /** A name that stands so often is right, where no acronym holds it. */
  private static final int OFTEN = 3;

  /** An odd form stands so much less often. */
  private static final int RATIO = 3;

  /** The same where the edition before has it too. */
  private static final int RATIO_OF_KEPT = 8;

  /** Shorter names are written in many ways. */
  private static final Pattern THREE_WORDS = Pattern.compile("\\S+ \\S+ .*");

  private final LookupLimit lookups;

  /**
   * A detector for one draft.
   *
   * @param lookups names that the archive is searched for
   */
  LongNameDetector(LookupLimit lookups) {
    this.lookups = lookups;
  }

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    NameUses uses = new NameUses();
    draft.note().passages().forEach(passage -> uses.addDraft(passage));
    reference.editions().stream()
        .filter(edition -> edition.naming().language().equals(draft.note().language()))
        .filter(edition -> !edition.id().equals(draft.note().id()))
        .sorted(Comparator.comparing(reference.editions()::indexOf).reversed())
        .limit(EDITIONS)
        .forEach(edition -> addEdition(uses, edition, world));
    ArchiveWords archive = new ArchiveWords(draft.note(), world);
    List<Alarm> alarms = new ArrayList<>();
    for (DraftSentence sentence : draft.sentences()) {
      DraftPlace place = DraftPlace.of(sentence, draft);
      for (LongName name : LongName.in(place.text())) {
        uses.right(name)
            .or(() -> uses.isOnce(name) ? rightInArchive(name, archive) : Optional.empty())
            .map(
                right ->
                    place.alarm(
                        AlarmKind.NAME,
                        name.range(),
                        ReasonCode.OTHER_NAME.of(right.name().printed()),
                        right.source()))
            .ifPresent(alarms::add);
      }
    }
    return alarms;
  }

  /** The form of a name that the archive has often, where it has that of the draft nowhere. */
  private Optional<NameUse> rightInArchive(LongName name, ArchiveWords archive) {
    if (!THREE_WORDS.matcher(name.printed()).matches() || !lookups.take()) {
      return Optional.empty();
    }
    Map<String, NameUse> forms = new LinkedHashMap<>();
    for (SearchHit hit : archive.passages(name.printed())) {
      LongName.in(hit.passage().text()).stream()
          .filter(form -> form.printed().equals(name.printed()) || name.isSlipOf(form))
          .map(form -> new NameUse(form, 0, 1, Optional.of(use(hit, form))))
          .forEach(use -> forms.merge(use.name().printed(), use, NameUse::and));
    }
    return forms.containsKey(name.printed())
        ? Optional.empty()
        : forms.values().stream()
            .filter(form -> form.all() >= OFTEN)
            .max(Comparator.comparing(NameUse::all));
  }

  private static WordingUse use(SearchHit hit, LongName name) {
    return new WordingUse(hit.passage(), hit.note(), hit.section(), name.range());
  }

  private static void addEdition(NameUses uses, NoteSummary edition, ArchiveReader world) {
    world
        .note(edition.id())
        .map(note -> new EarlierEdition(note, edition))
        .ifPresent(
            earlier ->
                earlier.note().passages().forEach(passage -> uses.addEarlier(passage, earlier)));
  }

  /** A form of a name; how often the draft and the editions have it, and where these have it. */
  private record NameUse(LongName name, int here, int before, Optional<WordingUse> source) {

    int all() {
      return here + before;
    }

    NameUse and(NameUse other) {
      return new NameUse(name, here + other.here, before + other.before, source.or(other::source));
    }
  }

  private static final class NameUses {

    /** By the initials of the words, then by the name as printed. */
    private final Map<String, Map<String, NameUse>> byInitials = new HashMap<>();

    private final Map<String, Map<String, NameUse>> expansions = new HashMap<>();

    /** By what bodies are for, then by the name as printed. */
    private final Map<String, Map<String, NameUse>> bodies = new HashMap<>();

    private final Map<String, Optional<NameUse>> known = new HashMap<>();

    void addDraft(Passage passage) {
      LongName.in(passage.textWithoutDeletions())
          .forEach(name -> add(new NameUse(name, 1, 0, Optional.empty())));
    }

    void addEarlier(Passage passage, EarlierEdition edition) {
      LongName.in(passage.text())
          .forEach(
              name ->
                  add(new NameUse(name, 0, 1, Optional.of(edition.use(passage, name.range())))));
    }

    private void add(NameUse use) {
      byInitials
          .computeIfAbsent(use.name().initials(), _ -> new LinkedHashMap<>())
          .merge(use.name().printed(), use, NameUse::and);
      use.name()
          .bodyKey()
          .ifPresent(
              key ->
                  bodies
                      .computeIfAbsent(key, _ -> new LinkedHashMap<>())
                      .merge(use.name().printed(), use, NameUse::and));
      for (String acronym : use.name().acronyms()) {
        expansions
            .computeIfAbsent(acronym, _ -> new LinkedHashMap<>())
            .merge(use.name().printed(), use, NameUse::and);
      }
    }

    /** Whether the draft has a name once, and no edition before. */
    boolean isOnce(LongName name) {
      NameUse own = byInitials.getOrDefault(name.initials(), Map.of()).get(name.printed());
      return own != null && isNew(own);
    }

    /** The form that a name should have, where it is the odd one. */
    Optional<NameUse> right(LongName name) {
      return name.acronyms().stream()
          .flatMap(acronym -> rightExpansion(name, expansions.getOrDefault(acronym, Map.of())))
          .findFirst()
          .or(() -> known.computeIfAbsent(name.printed(), _ -> rightForm(name)));
    }

    private static Stream<NameUse> rightExpansion(LongName name, Map<String, NameUse> others) {
      NameUse own = whole(name, others);
      return others.values().stream()
          .filter(other -> name.isOtherExpansionOf(other.name()))
          .filter(
              other -> {
                NameUse all = whole(other.name(), others);
                return all.all() > own.all() || (isNew(own) && all.before() > 0);
              })
          .max(Comparator.comparing(NameUse::all))
          .stream();
    }

    /** The uses of a name and of longer ones that begin or end with it. */
    private static NameUse whole(LongName name, Map<String, NameUse> others) {
      return others.values().stream()
          .filter(
              other ->
                  other.name().printed().startsWith(name.printed())
                      || other.name().printed().endsWith(name.printed()))
          .reduce(new NameUse(name, 0, 0, Optional.empty()), NameUse::and);
    }

    private static boolean isNew(NameUse own) {
      return own.here() == 1 && own.before() == 0;
    }

    private Optional<NameUse> rightForm(LongName name) {
      NameUse own =
          Objects.requireNonNull(
              byInitials.getOrDefault(name.initials(), Map.of()).get(name.printed()));
      int ratio = own.before() > 0 ? RATIO_OF_KEPT : RATIO;
      return byInitials.getOrDefault(name.initials(), Map.of()).values().stream()
          .filter(other -> other.all() >= OFTEN && other.all() >= ratio * own.all())
          .filter(other -> name.isSlipOf(other.name()))
          .max(Comparator.comparing(NameUse::all))
          .or(() -> isNew(own) ? otherBody(name) : Optional.empty());
    }

    /** A name that draft and editions have, which ends in another word for a body. */
    private Optional<NameUse> otherBody(LongName name) {
      return name.bodyKey().stream()
          .flatMap(key -> bodies.getOrDefault(key, Map.of()).values().stream())
          .filter(other -> other.here() > 0 && other.before() > 0)
          .findFirst();
    }
  }
}
