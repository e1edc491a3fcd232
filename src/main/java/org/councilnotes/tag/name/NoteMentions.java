package org.councilnotes.tag.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.tag.name.EntityName.Kind;

/**
 * The mentions in all passages of a note that hold in the whole note.
 *
 * <p>An acronym of three letters has many meanings ({@code CRP} is a programme here and a militia
 * there): it counts as a programme only in a note that spells the programme out, or names it in one
 * breath with another programme. So does a name that is a common word, or where words beside it say
 * that a programme is meant. Codes that stand for no delegation are left out, and adjectives of
 * several countries where the note does not say which one is meant.
 */
public final class NoteMentions {

  private static final int SHORT = 3;

  /** Matches {@code ", "} and {@code " and "}; not {@code " of "}. */
  private static final Pattern ONE_BREATH =
      Pattern.compile("(?:, ?|/| ?[+&] ?| )(?:(?:and|or|et|ou|y|e|und|oder) )|, ?|/| ?[+&] ?");

  private final NameLexicon lexicon;
  private final Map<String, List<EntityMention>> byPassage = new HashMap<>();
  private final Map<String, List<EntityMention>> judged = new HashMap<>();
  private final Set<String> spelledOut = new HashSet<>();
  private final DelegationCodes delegations = new DelegationCodes();
  private final SharedAdjectives adjectives = new SharedAdjectives();

  public NoteMentions(NameLexicon lexicon, Note note) {
    this.lexicon = lexicon;
    TableCodes codes = TableCodes.in(note);
    for (Passage passage : note.passages()) {
      PassageWords words = PassageWords.of(passage);
      List<EntityMention> mentions = withCodes(lexicon.find(words), codes.of(passage, words));
      for (int i = 0; i < mentions.size(); i++) {
        if (isCertain(mentions.get(i)) || isInCompany(mentions, i)) {
          spelledOut.add(mentions.get(i).name().code());
        }
      }
      delegations.collect(passage, mentions);
      adjectives.collect(passage, mentions);
      byPassage.put(passage.id(), mentions);
    }
  }

  /** The mentions with codes of countries in tables, in order. */
  private List<EntityMention> withCodes(List<EntityMention> found, List<EntityMention> codes) {
    if (codes.isEmpty()) {
      return found;
    }
    delegations.settle(codes);
    Set<Integer> taken = codes.stream().map(EntityMention::first).collect(Collectors.toSet());
    Stream<EntityMention> others =
        found.stream().filter(m -> m.name().kind() != Kind.COUNTRY || !taken.contains(m.first()));
    return Stream.concat(others, codes.stream())
        .sorted(Comparator.comparingInt(EntityMention::first))
        .toList();
  }

  /**
   * The trusted mentions of a passage. Cached, since the line above a list is asked for with each
   * of its items.
   */
  public List<EntityMention> of(Passage passage) {
    return judged.computeIfAbsent(passage.id(), id -> judge(passage));
  }

  private List<EntityMention> judge(Passage passage) {
    return adjectives.resolve(passage, delegations.trusted(passage, trusted(all(passage))));
  }

  /** All mentions of a passage, including those that are not trusted. */
  public List<EntityMention> all(Passage passage) {
    return byPassage.getOrDefault(passage.id(), List.of());
  }

  public List<EntityMention> ofHeading(String heading) {
    return trusted(lexicon.find(PassageWords.of(heading)));
  }

  private List<EntityMention> trusted(List<EntityMention> mentions) {
    List<EntityMention> trusted = new ArrayList<>(mentions);
    trusted.removeIf(m -> !isCertain(m) && !isMeantHere(m));
    return trusted;
  }

  /** Whether a doubtful name means its programme because the note names that otherwise. */
  private boolean isMeantHere(EntityMention mention) {
    return spelledOut.contains(mention.name().code())
        && (mention.name().needs().isEmpty() || !NameContext.isShouted(mention));
  }

  private static boolean isCertain(EntityMention mention) {
    Optional<List<String>> needs = mention.name().needs();
    return needs.isPresent() ? NameContext.has(mention, needs.get()) : !isShort(mention);
  }

  /** Whether a short acronym stands in one breath with another programme. */
  private static boolean isInCompany(List<EntityMention> mentions, int at) {
    EntityMention own = mentions.get(at);
    boolean shortOnly = isShort(own) && own.name().needs().isEmpty();
    return shortOnly
        && ((at > 0 && isBeside(mentions.get(at - 1), own, mentions.get(at - 1)))
            || (at + 1 < mentions.size()
                && isBeside(own, mentions.get(at + 1), mentions.get(at + 1))));
  }

  private static boolean isBeside(EntityMention one, EntityMention next, EntityMention other) {
    int from = one.range().end();
    int to = next.range().start();
    if (other.name().kind() != Kind.PROGRAMME || !isCertain(other) || from >= to) {
      return false;
    }
    String between = one.passage().text().substring(from, to);
    boolean areCells = !one.passage().cellAt(one.range().start()).holds(next.range());
    return (areCells && between.equals(" ")) || ONE_BREATH.matcher(between).matches();
  }

  private static boolean isShort(EntityMention mention) {
    EntityName name = mention.name();
    return name.kind() == Kind.PROGRAMME && name.printed().length() <= SHORT;
  }

  /**
   * Tells which of its countries an adjective of several means: the one of them that its passage
   * names otherwise, else its section, else the note. Where one of these names two of them, or none
   * names any, it means none.
   */
  private static final class SharedAdjectives {

    private final Set<String> ofNote = new HashSet<>();
    private final Map<String, Set<String>> bySection = new HashMap<>();

    /** Collects what a passage names. To be called for all passages before any is judged. */
    void collect(Passage passage, List<EntityMention> mentions) {
      Set<String> own = named(mentions);
      ofNote.addAll(own);
      bySection.computeIfAbsent(passage.section(), section -> new HashSet<>()).addAll(own);
    }

    /** The mentions with each shared adjective given to one country, or left out. */
    List<EntityMention> resolve(Passage passage, List<EntityMention> mentions) {
      if (mentions.stream().noneMatch(SharedAdjectives::isShared)) {
        return mentions;
      }
      List<Set<String>> scopes =
          List.of(named(mentions), bySection.getOrDefault(passage.section(), Set.of()), ofNote);
      List<EntityMention> told = new ArrayList<>();
      for (EntityMention mention : mentions) {
        if (!isShared(mention) || means(mention, candidates(mention, mentions), scopes)) {
          told.add(mention);
        }
      }
      return List.copyOf(told);
    }

    private static boolean means(
        EntityMention mention, Set<String> candidates, List<Set<String>> namedInScope) {
      for (Set<String> named : namedInScope) {
        List<String> meant = candidates.stream().filter(named::contains).toList();
        if (!meant.isEmpty()) {
          return meant.equals(List.of(mention.name().code()));
        }
      }
      return false;
    }

    private static Set<String> candidates(EntityMention mention, List<EntityMention> mentions) {
      Set<String> codes = new HashSet<>();
      for (EntityMention other : mentions) {
        if (isShared(other) && other.first() == mention.first()) {
          codes.add(other.name().code());
        }
      }
      return codes;
    }

    private static Set<String> named(List<EntityMention> mentions) {
      Set<String> codes = new HashSet<>();
      for (EntityMention mention : mentions) {
        if (mention.name().kind() == Kind.COUNTRY && !isShared(mention)) {
          codes.add(mention.name().code());
        }
      }
      return codes;
    }

    private static boolean isShared(EntityMention mention) {
      return mention.is(EntityName.SHARED_ADJECTIVE);
    }
  }
}
