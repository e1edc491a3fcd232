package org.councilnotes.tag.role;

import static org.councilnotes.tag.role.ModelWords.NOTHING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.clause.Statement;
import org.councilnotes.tag.name.PassageWords;
import org.councilnotes.tag.name.WordClasses;
import org.councilnotes.tag.role.RoleClassifier.ClassifiedRole;
import org.councilnotes.tag.role.RoleFeatures.Feature;

/**
 * Reads what the model of roles sees of the enumerations of one passage: words and classes of words
 * around them in their clause and sentence, the noun of an adjective, names in capitals beside
 * them, the lines that open their lists, head, caption and heading, what rules say, and where
 * programmes stand. Features that the model does not know are left out.
 */
final class RoleFeatureReader {

  private static final int BESIDE = 3;
  private static final int AROUND = 8;
  private static final int ABOVE = 12;

  /** Words: keeps the work on an enumeration small. */
  private static final int FAR = 40;

  private static final int MANY = 3;

  /** Small words inside a name: {@code Bank of the}. */
  private static final int SMALL_WORDS = 2;

  private final WordClasses classes;
  private final RoleModel model;
  private final List<CountryEnumeration> runs;
  private final PassageContext context;
  private final ModelWords words;
  private final String text;
  private final NavigableMap<Integer, TextRange> programmes = new TreeMap<>();
  private final Map<String, Integer> above = new LinkedHashMap<>();

  /**
   * Of a passage.
   *
   * @param model that is to tell by the features
   * @param runs the enumerations of the passage, in their order
   */
  RoleFeatureReader(
      WordClasses classes, RoleModel model, List<CountryEnumeration> runs, PassageContext context) {
    this.model = model;
    PassageWords passage = runs.getFirst().words();
    this.classes = classes;
    this.runs = runs;
    this.context = context;
    this.words = new ModelWords(passage, classes);
    this.text = passage.text();
    runs.forEach(run -> words.markCountry(run.first(), run.last()));
    words.markProgrammes(context.programmes().named());
    context.programmes().named().forEach(name -> programmes.put(name.start(), name));
    context.leadIn().map(PassageContext::ending).ifPresent(line -> readAbove("U", line, true));
    context.outer().map(PassageContext::ending).ifPresent(line -> readAbove("U", line, true));
    context
        .row()
        .map(TableRow::caption)
        .filter(caption -> !caption.isBlank())
        .ifPresent(caption -> readAbove("K", PassageWords.of(caption), false));
    if (context.row().isEmpty()) {
      context.head().map(PassageContext::words).ifPresent(head -> readAbove("E", head, false));
    }
    context.heading().ifPresent(heading -> readAbove("H", heading, false));
  }

  /** The words of a line above, of its end where that opens a list. */
  private void readAbove(String prefix, PassageWords line, boolean end) {
    addLine(above, prefix, new ModelWords(line, classes), end);
  }

  private void addLine(Map<String, Integer> found, String prefix, ModelWords line, boolean end) {
    int first = end ? Math.max(0, line.count() - ABOVE) : 0;
    int last = end ? line.count() : Math.min(line.count(), ABOVE);
    add(found, prefix);
    for (int i = first; i < last; i++) {
      if (line.isWord(i)) {
        add(found, prefix + ":" + line.form(i));
      }
      line.classes(i).forEach(name -> add(found, prefix + "=" + name));
    }
    addMeaning(found, prefix, line);
  }

  /** The last words with a meaning, and the whole line where it is short. */
  private void addMeaning(Map<String, Integer> found, String prefix, ModelWords line) {
    String before = NOTHING;
    String last = NOTHING;
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < line.count(); i++) {
      String meaning = line.meaning(i);
      before = meaning.isEmpty() ? before : last;
      last = meaning.isEmpty() ? last : meaning;
      whole.append(line.form(i)).append(' ');
    }
    add(found, prefix + "last=" + last);
    add(found, prefix + "last2=" + before + ' ' + last);
    add(found, prefix + "kind=" + last + context.kind());
    if (line.count() <= MANY) {
      add(found, prefix + "whole=" + whole);
    }
  }

  private void add(Map<String, Integer> found, String name) {
    if (model.knows(name)) {
      found.putIfAbsent(name, RoleFeatures.NOWHERE);
    }
  }

  /**
   * What is seen of one enumeration.
   *
   * @param said what rules say of it
   * @param before what rules say of the one before it; empty for the first
   */
  RoleFeatures of(int number, ClassifiedRole said, Optional<ClassifiedRole> before) {
    One one = new One(runs.get(number));
    one.addShape(number);
    one.addRules(said, before);
    one.addNeighbours();
    one.addNames();
    one.addSentence();
    one.addNearest();
    one.addPairs();
    one.addAbove();
    one.addProgrammes(said);
    List<Feature> all = new ArrayList<>();
    one.found.forEach((name, word) -> all.add(new Feature(name, word)));
    return new RoleFeatures(text, runs.get(number).range(), all);
  }

  /** One enumeration. */
  private final class One {

    private final CountryEnumeration run;
    private final Clause sentence;
    private final Statement statement;
    private final String preposition;
    private final Map<String, Integer> found = new LinkedHashMap<>();

    One(CountryEnumeration run) {
      this.run = run;
      this.sentence = Clause.around(run.words(), run.first(), run.last()).near(run, FAR);
      this.statement = context.statements().ofWord(run.first());
      this.preposition = preposition(next(run.first() - 1, -1));
    }

    private void add(String name) {
      add(name, RoleFeatures.NOWHERE);
    }

    private void add(String name, int word) {
      if (model.knows(name)) {
        found.putIfAbsent(name, word);
      }
    }

    void addShape(int number) {
      add("bias");
      add("kind=" + context.kind());
      add("size=" + Math.min(run.size(), MANY));
      addIf(run.isAdjective(), "adjective");
      addIf(run.isCity(), "city");
      addIf(run.first() == 0, "first");
      addIf(run.last() == words.count() - 1, "last");
      addIf(context.isListed() && run.first() > 0 && run.first() <= ABOVE, "labelled");
      add("place=" + Math.min(number, MANY - 1) + (number == runs.size() - 1));
      add("polarity=" + statement.polarity());
      add("modality=" + statement.modality());
    }

    private void addIf(boolean holds, String name) {
      if (holds) {
        add(name);
      }
    }

    void addRules(ClassifiedRole said, Optional<ClassifiedRole> before) {
      String role = said.role().key();
      add("rule=" + role);
      add("rule=" + role + side(said));
      add("rule=" + role + context.kind());
      before.ifPresent(b -> add("before=" + b.role().key() + (said.role() == b.role())));
    }

    private static String side(ClassifiedRole said) {
      if (said.why().isEmpty()) {
        return "/none";
      }
      if (said.verb()) {
        return "/verb";
      }
      return said.why().flatMap(Evidence::range).isPresent() ? "/beside" : "/above";
    }

    /** The words on both sides, past articles. */
    void addNeighbours() {
      int[] left = neighbours(run.first() - 1, -1);
      int[] right = neighbours(run.last() + 1, 1);
      String l1 = form(left[0]);
      String l2 = form(left[1]);
      String r1 = form(right[0]);
      String r2 = form(right[1]);
      add("l1=" + l1, left[0]);
      add("l2=" + l2, left[1]);
      add("l21=" + l2 + ' ' + l1, left[0]);
      add("l321=" + form(left[2]) + ' ' + l2 + ' ' + l1, left[1]);
      add("r1=" + r1, right[0]);
      add("r2=" + r2, right[1]);
      add("r12=" + r1 + ' ' + r2, right[0]);
      add("r123=" + r1 + ' ' + r2 + ' ' + form(right[2]), right[1]);
      add("lr=" + l1 + ' ' + r1, left[0]);
      add("prep=" + preposition);
      add("sl1=" + stem(left[0]), left[0]);
      add("sr1=" + stem(right[0]), right[0]);
      if (run.isAdjective()) {
        addNoun(left[0], right[0], right[1]);
      }
      for (int i = 0; i < BESIDE; i++) {
        addClasses("cl" + (i + 1) + '=', left[i]);
        addClasses("cr" + (i + 1) + '=', right[i]);
      }
    }

    /** What an adjective belongs to: {@code Libyan economic experts}. */
    private void addNoun(int before, int first, int second) {
      add("adjective=" + stem(first), first);
      add("adjective2=" + stem(second), second);
      add("adjective=" + stem(before) + ' ' + stem(first), first);
      add("adjective:" + meaning(first) + ' ' + meaning(second), first);
      add("adjective-" + meaning(before) + ' ' + meaning(first), first);
    }

    /** The name in capitals that goes on behind the countries or ends before them. */
    void addNames() {
      addBracket();
      String behind = name(run.last() + 1, 1);
      String before = name(run.first() - 1, -1);
      add("name=" + before + '_' + behind);
      add("name-r=" + behind);
      add("name-r=" + behind + run.isAdjective());
      add("name-l=" + before);
      add("name-l=" + before + ' ' + preposition);
    }

    /** The name that the country stands behind in brackets: {@code Tilde (Latvia)}. */
    private void addBracket() {
      int start = run.range().start();
      int name = run.first() - 1;
      boolean opens = start > 1 && text.charAt(start - 1) == '(' && sentence.has(name);
      if (opens) {
        String meaning = words.meaning(name);
        String kind = words.isCapital(name) ? "name" : "word";
        add("bracket=" + kind + ' ' + meaning);
        add("bracket=" + kind + ' ' + context.kind());
        context.headOver(start).ifPresent(head -> add("bracket=" + kind + "/head"));
      }
    }

    /** What the last word with a meaning of a name is, a small word in between or not. */
    private String name(int from, int step) {
      String found = NOTHING;
      int small = 0;
      for (int i = from; sentence.has(i) && small <= SMALL_WORDS; i += step) {
        boolean isName = words.isWord(i) && words.isCapital(i);
        small = isName ? 0 : small + 1;
        if (isName) {
          String meaning = words.meaning(i);
          found = meaning.isEmpty() ? (found.equals(NOTHING) ? "name" : found) : meaning;
        }
      }
      return found;
    }

    private int[] neighbours(int from, int step) {
      int[] places = new int[BESIDE];
      int at = from;
      for (int i = 0; i < BESIDE; i++) {
        places[i] = next(at, step);
        at = places[i] == RoleFeatures.NOWHERE ? at : places[i] + step;
      }
      return places;
    }

    /** The next word of the sentence, past articles. */
    private int next(int from, int step) {
      int at = from;
      while (sentence.has(at) && words.isArticle(at)) {
        at += step;
      }
      return sentence.has(at) ? at : RoleFeatures.NOWHERE;
    }

    private String form(int word) {
      return word == RoleFeatures.NOWHERE ? NOTHING : words.form(word);
    }

    private String stem(int word) {
      return word == RoleFeatures.NOWHERE ? NOTHING : words.stem(word);
    }

    private String meaning(int word) {
      return word == RoleFeatures.NOWHERE ? NOTHING : words.meaning(word);
    }

    private String preposition(int word) {
      return word == RoleFeatures.NOWHERE ? NOTHING : words.preposition(word);
    }

    private void addClasses(String prefix, int word) {
      if (word != RoleFeatures.NOWHERE) {
        for (String name : words.classes(word)) {
          add(prefix + name, word);
          add(prefix + name + '|' + preposition, word);
        }
      }
    }

    private boolean isOwn(int word) {
      return context.statements().ofWord(word).number() == statement.number();
    }

    private boolean isOfRun(int word) {
      return run.first() <= word && word <= run.last();
    }

    /** Words from the enumeration to another. */
    private int distance(int word) {
      return word < run.first() ? run.first() - word : word - run.last();
    }

    /** The words of the clause nearby; the classes of all words, apart for other clauses. */
    void addSentence() {
      for (int i = sentence.first(); i <= sentence.last(); i++) {
        if (!isOfRun(i)) {
          addWord(i, i < run.first() ? "L" : "R");
        }
      }
    }

    private void addWord(int word, String side) {
      boolean own = isOwn(word);
      if (own && words.isWord(word) && distance(word) <= AROUND) {
        add("b" + side + ':' + words.form(word), word);
        add("s" + side + ':' + words.stem(word), word);
      }
      for (String name : words.classes(word)) {
        add((own ? side : "S" + side) + ':' + name, word);
        if (own) {
          add(side + ':' + name + '|' + preposition, word);
        }
      }
    }

    /** The nearest words of the clause that say what is done. */
    void addNearest() {
      String left = nearest("NL", run.first() - 1, -1);
      String right = nearest("NR", run.last() + 1, 1);
      String settled = "" + statement.polarity() + statement.modality();
      add("near=" + left + ' ' + right);
      add("near=" + left + ' ' + right + ' ' + statement.polarity());
      for (String how : List.of(preposition, settled)) {
        add("near-l=" + left + ' ' + how);
        add("near-r=" + right + ' ' + how);
      }
      boolean opens = isEdge(sentence.first(), run.first() - 1);
      add("opens=" + opens);
      add("opens=" + opens + right);
      add("opens=" + opens + preposition);
      add("closes=" + isEdge(run.last() + 1, sentence.last()));
    }

    /** Whether no word of the clause stands there. */
    private boolean isEdge(int first, int last) {
      for (int i = first; i <= last; i++) {
        if (isOwn(i) && words.isWord(i) && !words.isArticle(i)) {
          return false;
        }
      }
      return true;
    }

    private String nearest(String prefix, int from, int step) {
      List<String> meanings = new ArrayList<>();
      for (int i = from; sentence.has(i) && meanings.size() < MANY; i += step) {
        String meaning = isOwn(i) ? words.meaning(i) : "";
        if (!meaning.isEmpty()) {
          add(prefix + meanings.size() + '=' + meaning, i);
          if (!meanings.isEmpty()) {
            add(prefix + "2=" + meanings.getLast() + ' ' + meaning, i);
          }
          meanings.add(meaning);
        }
      }
      return meanings.isEmpty() ? NOTHING : meanings.getFirst();
    }

    /** Pairs of neighbouring words of the clause. */
    void addPairs() {
      for (int i = sentence.first(); i < sentence.last(); i++) {
        boolean isLeft = i + 1 < run.first();
        boolean isBeside = isLeft || i > run.last();
        if (isBeside && distance(i) <= AROUND && isOwn(i)) {
          add((isLeft ? "pL:" : "pR:") + words.form(i) + ' ' + words.form(i + 1), i);
        }
      }
    }

    void addAbove() {
      above.forEach(found::putIfAbsent);
      context
          .headOver(run.range().start())
          .map(head -> new ModelWords(PassageWords.of(head), classes))
          .ifPresent(head -> addLine(found, "T", head, false));
    }

    void addProgrammes(ClassifiedRole said) {
      String where = where();
      add("programme=" + where);
      add("programme=" + where + said.role().key());
    }

    /** Where the nearest programme stands. */
    private String where() {
      int start = run.range().start();
      Map.Entry<Integer, TextRange> before = programmes.lowerEntry(start);
      Map.Entry<Integer, TextRange> after = programmes.higherEntry(start);
      if (before != null) {
        return isOwnName(before.getValue()) ? "before" : isOwnName(after) ? "after" : "earlier";
      }
      if (after != null) {
        return isOwnName(after.getValue()) ? "after" : "later";
      }
      return context.programmes().above() ? "above" : "nowhere";
    }

    private boolean isOwnName(Map.Entry<Integer, TextRange> name) {
      return name != null && isOwnName(name.getValue());
    }

    private boolean isOwnName(TextRange name) {
      return context.statements().at(name.start()).number() == statement.number();
    }
  }
}
