package org.councilnotes.tag.role;

import static org.councilnotes.tag.role.ModelWords.NOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.clause.Statement;
import org.councilnotes.tag.name.FeatureCollector;
import org.councilnotes.tag.name.PassageWords;
import org.councilnotes.tag.role.RoleClassifier.ClassifiedRole;

/**
 * Reads what the model of roles sees of the enumerations of one passage: words and classes of words
 * around them in their clause and sentence, the noun of an adjective, names in capitals beside
 * them, the lines that open their lists, head, caption and heading, what rules say, and where
 * programmes stand. Features that the model does not know are left out.
 */
final class RoleFeatureExtractor {

  private static final int BESIDE = 3;
  private static final int AROUND = 8;
  private static final int ABOVE = 12;

  /** Words: keeps the work on an enumeration small. */
  private static final int FAR = 40;

  private static final int MANY = 3;

  /** Small words inside a name: {@code Bank of the}. */
  private static final int SMALL_WORDS = 2;

  private final ModelWord.Lexicon lexicon;
  private final RoleModel model;
  private final List<CountryEnumeration> runs;
  private final PassageContext context;
  private final ModelWords words;
  private final String text;
  private final NavigableMap<Integer, TextRange> programmes = new TreeMap<>();
  private final FeatureCollector above;

  /**
   * Of a passage.
   *
   * @param model that is to tell by the features
   * @param runs the enumerations of the passage, in their order
   */
  RoleFeatureExtractor(
      ModelWord.Lexicon lexicon,
      RoleModel model,
      List<CountryEnumeration> runs,
      PassageContext context) {
    this.model = model;
    this.above = model.collector();
    PassageWords passage = runs.getFirst().words();
    this.lexicon = lexicon;
    this.runs = runs;
    this.context = context;
    this.words = new ModelWords(passage, lexicon);
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
    addLine(above, prefix, new ModelWords(line, lexicon), end);
  }

  private void addLine(FeatureCollector found, String prefix, ModelWords line, boolean end) {
    int first = end ? Math.max(0, line.count() - ABOVE) : 0;
    int last = end ? line.count() : Math.min(line.count(), ABOVE);
    found.feature(prefix).holds();
    for (int i = first; i < last; i++) {
      if (line.isWord(i)) {
        found.feature(prefix).and(":").and(line.form(i)).holds();
      }
      for (String name : line.classes(i)) {
        found.feature(prefix).and("=").and(name).holds();
      }
    }
    addMeaning(found, prefix, line);
  }

  /** The last words with a meaning, and the whole line where it is short. */
  private void addMeaning(FeatureCollector found, String prefix, ModelWords line) {
    String before = NOTHING;
    String last = NOTHING;
    for (int i = 0; i < line.count(); i++) {
      String meaning = line.meaning(i);
      before = meaning.isEmpty() ? before : last;
      last = meaning.isEmpty() ? last : meaning;
    }
    found.feature(prefix).and("last=").and(last).holds();
    found.feature(prefix).and("last2=").and(before).and(" ").and(last).holds();
    found.feature(prefix).and("kind=").and(last).and(context.kind()).holds();
    if (line.count() <= MANY) {
      FeatureCollector whole = found.feature(prefix).and("whole=");
      for (int i = 0; i < line.count(); i++) {
        whole = whole.and(line.form(i)).and(" ");
      }
      whole.holds();
    }
  }

  /**
   * What is seen of one enumeration.
   *
   * @param said what rules say of it
   * @param before what rules say of the one before it; empty for the first
   */
  RoleModelInput of(int number, ClassifiedRole said, Optional<ClassifiedRole> before) {
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
    return new RoleModelInput(text, runs.get(number).range(), one.found);
  }

  /** One enumeration. */
  private final class One {

    private final CountryEnumeration run;
    private final Clause sentence;
    private final Statement statement;
    private final String preposition;
    private final FeatureCollector found = model.collector();

    One(CountryEnumeration run) {
      this.run = run;
      this.sentence = Clause.around(run.words(), run.first(), run.last()).near(run, FAR);
      this.statement = context.statements().ofWord(run.first());
      this.preposition = preposition(next(run.first() - 1, -1));
    }

    private FeatureCollector feature(String start) {
      return found.feature(start);
    }

    void addShape(int number) {
      feature("bias").holds();
      feature("kind=").and(context.kind()).holds();
      feature("size=").and(Math.min(run.size(), MANY)).holds();
      addIf(run.isAdjective(), "adjective");
      addIf(run.isCity(), "city");
      addIf(run.first() == 0, "first");
      addIf(run.last() == words.count() - 1, "last");
      addIf(context.isListed() && run.first() > 0 && run.first() <= ABOVE, "labelled");
      feature("place=").and(Math.min(number, MANY - 1)).and(number == runs.size() - 1).holds();
      feature("polarity=").and(statement.polarity()).holds();
      feature("modality=").and(statement.modality()).holds();
    }

    private void addIf(boolean holds, String name) {
      if (holds) {
        feature(name).holds();
      }
    }

    void addRules(ClassifiedRole said, Optional<ClassifiedRole> before) {
      String role = said.role().key();
      feature("rule=").and(role).holds();
      feature("rule=").and(role).and(side(said)).holds();
      feature("rule=").and(role).and(context.kind()).holds();
      before.ifPresent(
          b -> feature("before=").and(b.role().key()).and(said.role() == b.role()).holds());
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
      feature("l1=").and(l1).at(left[0]);
      feature("l2=").and(l2).at(left[1]);
      feature("l21=").and(l2).and(" ").and(l1).at(left[0]);
      feature("l321=").and(form(left[2])).and(" ").and(l2).and(" ").and(l1).at(left[1]);
      feature("r1=").and(r1).at(right[0]);
      feature("r2=").and(r2).at(right[1]);
      feature("r12=").and(r1).and(" ").and(r2).at(right[0]);
      feature("r123=").and(r1).and(" ").and(r2).and(" ").and(form(right[2])).at(right[1]);
      feature("lr=").and(l1).and(" ").and(r1).at(left[0]);
      feature("prep=").and(preposition).holds();
      feature("sl1=").and(stem(left[0])).at(left[0]);
      feature("sr1=").and(stem(right[0])).at(right[0]);
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
      feature("adjective=").and(stem(first)).at(first);
      feature("adjective2=").and(stem(second)).at(second);
      feature("adjective=").and(stem(before)).and(" ").and(stem(first)).at(first);
      feature("adjective:").and(meaning(first)).and(" ").and(meaning(second)).at(first);
      feature("adjective-").and(meaning(before)).and(" ").and(meaning(first)).at(first);
    }

    /** The name in capitals that goes on behind the countries or ends before them. */
    void addNames() {
      addBracket();
      String behind = name(run.last() + 1, 1);
      String before = name(run.first() - 1, -1);
      feature("name=").and(before).and("_").and(behind).holds();
      feature("name-r=").and(behind).holds();
      feature("name-r=").and(behind).and(run.isAdjective()).holds();
      feature("name-l=").and(before).holds();
      feature("name-l=").and(before).and(" ").and(preposition).holds();
    }

    /** The name that the country stands behind in brackets: {@code Tilde (Latvia)}. */
    private void addBracket() {
      int start = run.range().start();
      int name = run.first() - 1;
      boolean opens = start > 1 && text.charAt(start - 1) == '(' && sentence.has(name);
      if (opens) {
        String meaning = words.meaning(name);
        String kind = words.isCapital(name) ? "name" : "word";
        feature("bracket=").and(kind).and(" ").and(meaning).holds();
        feature("bracket=").and(kind).and(" ").and(context.kind()).holds();
        context
            .headOver(start)
            .ifPresent(head -> feature("bracket=").and(kind).and("/head").holds());
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
        at = places[i] == RoleModelInput.NOWHERE ? at : places[i] + step;
      }
      return places;
    }

    /** The next word of the sentence, past articles. */
    private int next(int from, int step) {
      int at = from;
      while (sentence.has(at) && words.isArticle(at)) {
        at += step;
      }
      return sentence.has(at) ? at : RoleModelInput.NOWHERE;
    }

    private String form(int word) {
      return word == RoleModelInput.NOWHERE ? NOTHING : words.form(word);
    }

    private String stem(int word) {
      return word == RoleModelInput.NOWHERE ? NOTHING : words.stem(word);
    }

    private String meaning(int word) {
      return word == RoleModelInput.NOWHERE ? NOTHING : words.meaning(word);
    }

    private String preposition(int word) {
      return word == RoleModelInput.NOWHERE ? NOTHING : words.preposition(word);
    }

    private void addClasses(String prefix, int word) {
      if (word != RoleModelInput.NOWHERE) {
        for (String name : words.classes(word)) {
          feature(prefix).and(name).at(word);
          feature(prefix).and(name).and("|").and(preposition).at(word);
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
        feature("b").and(side).and(":").and(words.form(word)).at(word);
        feature("s").and(side).and(":").and(words.stem(word)).at(word);
      }
      for (String name : words.classes(word)) {
        feature(own ? "" : "S").and(side).and(":").and(name).at(word);
        if (own) {
          feature(side).and(":").and(name).and("|").and(preposition).at(word);
        }
      }
    }

    /** The nearest words of the clause that say what is done. */
    void addNearest() {
      String left = nearest("NL", run.first() - 1, -1);
      String right = nearest("NR", run.last() + 1, 1);
      String settled = "" + statement.polarity() + statement.modality();
      feature("near=").and(left).and(" ").and(right).holds();
      feature("near=").and(left).and(" ").and(right).and(" ").and(statement.polarity()).holds();
      for (String how : List.of(preposition, settled)) {
        feature("near-l=").and(left).and(" ").and(how).holds();
        feature("near-r=").and(right).and(" ").and(how).holds();
      }
      boolean opens = isEdge(sentence.first(), run.first() - 1);
      feature("opens=").and(opens).holds();
      feature("opens=").and(opens).and(right).holds();
      feature("opens=").and(opens).and(preposition).holds();
      feature("closes=").and(isEdge(run.last() + 1, sentence.last())).holds();
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
          feature(prefix).and(meanings.size()).and("=").and(meaning).at(i);
          if (!meanings.isEmpty()) {
            feature(prefix).and("2=").and(meanings.getLast()).and(" ").and(meaning).at(i);
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
          feature(isLeft ? "pL:" : "pR:").and(words.form(i)).and(" ").and(words.form(i + 1)).at(i);
        }
      }
    }

    void addAbove() {
      found.addAll(above);
      context
          .headOver(run.range().start())
          .map(head -> new ModelWords(PassageWords.of(head), lexicon))
          .ifPresent(head -> addLine(found, "T", head, false));
    }

    void addProgrammes(ClassifiedRole said) {
      String where = where();
      feature("programme=").and(where).holds();
      feature("programme=").and(where).and(said.role().key()).holds();
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
