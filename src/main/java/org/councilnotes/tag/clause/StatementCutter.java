package org.councilnotes.tag.clause;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.clause.ClauseWords.Kind;
import org.councilnotes.tag.name.PassageWords;

/**
 * Cuts a passage into clauses by closed classes of words: at semicolons and ends of sentences,
 * where a conjunction or comma opens words with a verb of their own, and around relative clauses
 * and brackets with a verb or denial, after which the clause around them goes on.
 */
final class StatementCutter {

  private static final Set<String> STOPS = Set.of(";", "?", "!");
  private static final int LOOK_AHEAD = 14;

  /** Clauses in clauses: keeps the work on a passage proportional to its length. */
  private static final int DEEPEST = 12;

  private static final int SHORTEST_SENTENCE_END = 3;

  /** What opens a clause. */
  private enum Opening {
    MAIN,
    SUBORDINATE,
    ASKING,
    RELATIVE,
    DENIED_PART,
    SAME_SUBJECT,
    BRACKET
  }

  /** A clause while it is read. */
  private static final class Draft {
    final Opening opening;
    final int outer;
    final int depth;
    boolean verb;
    boolean denied;

    Draft(Opening opening, int outer, int depth) {
      this.opening = opening;
      this.outer = outer;
      this.depth = depth;
    }
  }

  /**
   * What stands between a place and the next comma or conjunction.
   *
   * @param first the first word behind the conjunction that opens it
   * @param verb the first verb or denial; -1 where there is none
   * @param denial the first denial; -1 where there is none
   */
  private record Chunk(int first, int verb, int denial) {

    boolean hasSubject() {
      return verb > first;
    }

    boolean startsWithDenial() {
      return denial == first;
    }
  }

  private final PassageWords words;
  private final ClauseWords lexicon;
  private final String[] text;

  /** Words that begin a phrase of some kind; most begin none. */
  private final BitSet phrases = new BitSet();

  private final BitSet whole = new BitSet();
  private final BitSet verbs = new BitSet();
  private final BitSet denials = new BitSet();
  private final int[] clauses;
  private final List<Draft> drafts = new ArrayList<>();
  private int current;
  private int decided = -1;

  StatementCutter(PassageWords words, ClauseWords lexicon, List<TextRange> names) {
    this.words = words;
    this.lexicon = lexicon;
    this.text = new String[words.count()];
    this.clauses = new int[words.count()];
    for (int i = 0; i < text.length; i++) {
      text[i] = words.printed(i).toLowerCase(Locale.ROOT);
      phrases.set(i, lexicon.begins(text[i]));
    }
    names.forEach(this::keepWhole);
    findVerbs();
  }

  private void keepWhole(TextRange name) {
    int first = words.wordAt(name.start());
    for (int i = first + 1; i < text.length && words.range(i, i).start() < name.end(); i++) {
      whole.set(i);
    }
  }

  /** How many words from a place on are a phrase of a kind; 0 where none is. */
  private int length(Kind kind, int at) {
    return phrases.get(at) ? lexicon.length(kind, text, at) : 0;
  }

  private void findVerbs() {
    for (int i = 0; i < text.length; i++) {
      int harmless = length(Kind.HARMLESS, i);
      if (harmless > 0) {
        i += harmless - 1;
      } else if (!whole.get(i)) {
        boolean denial = length(Kind.DENIAL, i) > 0;
        denials.set(i, denial);
        verbs.set(i, denial || isVerb(i));
      }
    }
  }

  private boolean isVerb(int at) {
    return length(Kind.VERB, at) > 0
        || (Character.isLowerCase(words.initial(at))
            && lexicon.ends(Kind.VERB, text[at])
            && length(Kind.NOVERB, at) == 0);
  }

  Statements cut() {
    open(Opening.MAIN, 0);
    for (int i = 0; i < text.length; i++) {
      if (!whole.get(i) && i > decided) {
        boundary(i);
      }
      clauses[i] = current;
      drafts.get(current).verb |= verbs.get(i);
      drafts.get(current).denied |= denials.get(i);
      if (endsSentence(i) && i + 1 < text.length) {
        open(Opening.MAIN, drafts.size());
      }
    }
    return new Statements(words, clauses, new StatementReader(this).read());
  }

  private boolean endsSentence(int at) {
    if (text[at].equals(".")) {
      boolean abbreviated = at > 0 && text[at - 1].length() < SHORTEST_SENTENCE_END;
      return at + 1 < text.length
          && !Character.isLowerCase(words.initial(at + 1))
          && !(abbreviated && !Character.isDigit(words.initial(at - 1)));
    }
    return STOPS.contains(text[at]);
  }

  private void open(Opening opening, int outer) {
    int depth = outer < drafts.size() ? drafts.get(outer).depth + 1 : 0;
    if (depth > DEEPEST) {
      return;
    }
    drafts.add(new Draft(opening, outer, depth));
    current = drafts.size() - 1;
  }

  private void openMain() {
    open(Opening.MAIN, drafts.size());
  }

  private void boundary(int at) {
    switch (text[at]) {
      case "(" -> openBracket(at);
      case ")" -> closeBracket();
      case "," -> comma(at);
      default -> conjunction(at);
    }
  }

  private void openBracket(int at) {
    for (int i = at + 1; i < Math.min(text.length, at + LOOK_AHEAD); i++) {
      if (text[i].equals(")")) {
        return;
      }
      if (verbs.get(i)) {
        open(Opening.BRACKET, current);
        return;
      }
    }
  }

  private void closeBracket() {
    int at = current;
    while (drafts.get(at).opening != Opening.BRACKET && drafts.get(at).outer != at) {
      at = drafts.get(at).outer;
    }
    if (drafts.get(at).opening == Opening.BRACKET) {
      current = drafts.get(at).outer;
    }
  }

  private void comma(int at) {
    int next = at + 1;
    if (next >= text.length) {
      return;
    }
    int joined = length(Kind.COORDINATE, next);
    int from = next + joined;
    decided = from;
    if (opensOther(from)) {
      return;
    }
    Chunk chunk = chunk(from);
    if (isNested() && closes(chunk, joined > 0)) {
      close(chunk);
    } else if (isContrast(next, chunk)) {
      open(Opening.SAME_SUBJECT, current);
    } else if (chunk.startsWithDenial() && !isFollowedByVerb(chunk)) {
      open(Opening.DENIED_PART, current);
    } else if (drafts.get(current).verb && chunk.hasSubject()) {
      openMain();
    } else if (drafts.get(current).verb && joined > 0 && chunk.verb() == chunk.first()) {
      open(Opening.SAME_SUBJECT, current);
    }
  }

  /** {@code not in Peru but in Chile}. */
  private boolean isContrast(int at, Chunk chunk) {
    return drafts.get(current).denied && chunk.verb() < 0 && length(Kind.CONTRAST, at) > 0;
  }

  private boolean isNested() {
    return switch (drafts.get(current).opening) {
      case RELATIVE, DENIED_PART, SUBORDINATE, ASKING -> true;
      case MAIN, SAME_SUBJECT, BRACKET -> false;
    };
  }

  /** A clause that stands in another ends at the comma before what has a verb of its own. */
  private boolean closes(Chunk chunk, boolean joined) {
    boolean begun = drafts.get(current).verb;
    return chunk.verb() >= 0 && begun && !(joined && chunk.verb() == chunk.first());
  }

  private void close(Chunk chunk) {
    Draft closed = drafts.get(current);
    boolean leading = closed.outer == current;
    Draft around = drafts.get(closed.outer);
    if (leading || (around.verb && chunk.hasSubject())) {
      openMain();
    } else {
      current = closed.outer;
    }
  }

  /** Whether a denial is that of a clause with a verb: {@code has not joined}. */
  private boolean isFollowedByVerb(Chunk chunk) {
    for (int i = chunk.denial() + 1; i < Math.min(text.length, chunk.denial() + LOOK_AHEAD); i++) {
      if (isBorder(i)) {
        return false;
      }
      if (verbs.get(i) && !denials.get(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBorder(int at) {
    return !whole.get(at)
        && (text[at].equals(",") || text[at].equals(".") || STOPS.contains(text[at]));
  }

  private void conjunction(int at) {
    if (opensOther(at)) {
      return;
    }
    int joined = length(Kind.COORDINATE, at);
    if (joined == 0 || at + joined >= text.length || !drafts.get(current).verb) {
      return;
    }
    Chunk chunk = chunk(at + joined);
    decided = at + joined;
    if (isContrast(at, chunk)) {
      open(Opening.SAME_SUBJECT, current);
    } else if (chunk.startsWithDenial() && !isFollowedByVerb(chunk)) {
      open(Opening.DENIED_PART, current);
    } else if (chunk.hasSubject()) {
      openMain();
    } else if (chunk.verb() == chunk.first()) {
      open(Opening.SAME_SUBJECT, current);
    }
  }

  /** Opens a clause that begins with a word of its own, where one does. */
  private boolean opensOther(int at) {
    if (at >= text.length || whole.get(at)) {
      return false;
    }
    boolean comma = at == 0 || text[at - 1].equals(",");
    int asking = length(Kind.ASKING, at);
    int subordinate = length(Kind.SUBORDINATE, at);
    int relative = comma || !lexicon.needsComma() ? length(Kind.RELATIVE, at) : 0;
    if (asking > 0) {
      open(Opening.ASKING, drafts.size());
    } else if (subordinate > 0) {
      open(Opening.SUBORDINATE, drafts.size());
    } else if (relative > 0) {
      open(Opening.RELATIVE, current);
    }
    int length = Math.max(asking, Math.max(subordinate, relative));
    decided = Math.max(decided, at + length - 1);
    return length > 0;
  }

  private Chunk chunk(int from) {
    int verb = -1;
    int denial = -1;
    boolean inserted = false;
    for (int i = from; i < Math.min(text.length, from + LOOK_AHEAD); i++) {
      if (isBorder(i)) {
        boolean nameOnly = i > from && text[i].equals(",") && isName(from, i) && !inserted;
        if (!nameOnly) {
          break;
        }
        inserted = true;
        i = pastInsertion(i);
      }
      if (i > from && !whole.get(i) && opensAny(i)) {
        break;
      }
      if (verb < 0 && i < text.length && verbs.get(i)) {
        verb = i;
      }
      if (i < text.length && denials.get(i)) {
        denial = i;
        break;
      }
    }
    return new Chunk(from, verb, denial);
  }

  private boolean opensAny(int at) {
    boolean comma = text[at - 1].equals(",");
    return length(Kind.SUBORDINATE, at) > 0
        || (length(Kind.RELATIVE, at) > 0 && (comma || !lexicon.needsComma()));
  }

  /** Whether names and articles alone stand there. */
  private boolean isName(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!whole.get(i) && Character.isLowerCase(words.initial(i)) && text[i].length() > 3) {
        return false;
      }
    }
    return true;
  }

  /** The comma behind {@code , for its part,}. */
  private int pastInsertion(int comma) {
    for (int i = comma + 1; i < Math.min(text.length, comma + LOOK_AHEAD); i++) {
      if (text[i].equals(",")) {
        return Math.min(i + 1, text.length - 1);
      }
    }
    return comma;
  }

  /** Tells of each clause what its own words say of it. */
  private static final class StatementReader {

    private final StatementCutter cutter;
    private final List<Optional<TextRange>> denied = new ArrayList<>();
    private final Modality[] modality;

    StatementReader(StatementCutter cutter) {
      this.cutter = cutter;
      int size = cutter.drafts.size();
      this.modality = new Modality[size];
      for (int i = 0; i < size; i++) {
        denied.add(Optional.empty());
        boolean open = cutter.drafts.get(i).opening == Opening.ASKING;
        modality[i] = open ? Modality.ASKED : Modality.CERTAIN;
      }
    }

    List<Statement> read() {
      for (int i = 0; i < cutter.text.length; i++) {
        word(i);
      }
      List<Statement> all = new ArrayList<>();
      for (int i = 0; i < denied.size(); i++) {
        Polarity polarity = denied.get(i).isPresent() ? Polarity.DENIED : Polarity.AFFIRMED;
        all.add(new Statement(i, cutter.drafts.get(i).outer, polarity, modality[i], denied.get(i)));
      }
      return all;
    }

    private void word(int at) {
      int clause = cutter.clauses[at];
      if (cutter.whole.get(at) || !cutter.phrases.get(at)) {
        return;
      }
      int refusal = cutter.length(Kind.REFUSAL, at);
      boolean isDenial = cutter.denials.get(at);
      if (denied.get(clause).isEmpty() && (isDenial || refusal > 0)) {
        denied.set(clause, Optional.of(cutter.words.range(at, at + Math.max(1, refusal) - 1)));
      }
      for (Modality other : List.of(Modality.POSSIBLE, Modality.FUTURE, Modality.ASKED)) {
        if (cutter.length(Kind.valueOf(other.name()), at) > 0
            && modality[clause].compareTo(other) < 0) {
          modality[clause] = other;
        }
      }
    }
  }
}
