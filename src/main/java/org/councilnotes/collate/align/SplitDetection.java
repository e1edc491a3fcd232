package org.councilnotes.collate.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.ProvisionPath;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;

/**
 * Finds passages that were split or merged: a pair, and near one of its texts an unmatched text
 * whose words are those of the other text that the pair does not account for.
 */
final class SplitDetection {

  /** So much of a part's words must be in the whole, beyond what the other parts have there. */
  private static final double CONTAINED = 0.5;

  /** The same where other texts of the section stand between the parts. */
  private static final double CONTAINED_FROM_AFAR = 0.6;

  /** Less is enough where the part takes up this much of what is left over of the whole. */
  private static final double LITTLE_CONTAINED = 0.3;

  private static final double LEFT_OVER = 0.5;

  /** How far from each other parts are looked for. */
  private static final int FAR = 8;

  private final FeatureWeights lexicon;
  private final List<Side> sides;
  private final List<CounterpartGroup> bonds = new ArrayList<>();

  SplitDetection(WitnessBody left, WitnessBody right, FeatureWeights lexicon) {
    this.lexicon = lexicon;
    this.sides = List.of(new Side(0, left, lexicon.left()), new Side(1, right, lexicon.right()));
  }

  /** Adds pairs of texts that are in no pair yet. */
  void add(List<ScoredPair> pairs) {
    for (ScoredPair pair : pairs) {
      CounterpartGroup bond =
          new CounterpartGroup(List.of(part(0, pair.left()), part(1, pair.right())));
      sides.getFirst().bonds[pair.left()] = bond;
      sides.getLast().bonds[pair.right()] = bond;
      bond.leftover(0).take(sides.getLast().profile(pair.right()));
      bond.leftover(1).take(sides.getFirst().profile(pair.left()));
      bonds.add(bond);
    }
  }

  /** Extends pairs by the parts that belong to them, the most certain first. */
  void widen() {
    List<CandidatePart> joints = joints();
    while (!joints.isEmpty()) {
      for (CandidatePart joint : joints) {
        if (joint.side().isFree(joint.text()) && fits(joint)) {
          joint.join();
        }
      }
      joints = joints();
    }
  }

  /** All texts of both sides as matches: pairs, split and merged ones, new and dropped ones. */
  List<AlignmentMatch> matches() {
    List<AlignmentMatch> matches =
        bonds.stream()
            .map(b -> new AlignmentMatch(b.parts(0).sorted(), b.parts(1).sorted()))
            .toList();
    return AlignmentMatch.withRest(
        matches, sides.getFirst().body.size(), sides.getLast().body.size());
  }

  private Parts part(int side, int text) {
    return new Parts(text, new Remainder(sides.get(side).profile(text), lexicon));
  }

  private List<CandidatePart> joints() {
    return sides.stream()
        .flatMap(side -> side.free().mapToObj(text -> best(side, text)))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingDouble((CandidatePart joint) -> -joint.gain()))
        .toList();
  }

  private Optional<CandidatePart> best(Side side, int text) {
    return Stream.of(1, -1)
        .flatMap(step -> near(side, text, step).stream())
        .filter(this::fits)
        .max(Comparator.comparingDouble(CandidatePart::gain));
  }

  /** The ways in which a text may belong to those on one side of it. */
  private static List<CandidatePart> near(Side side, int text, int step) {
    List<CandidatePart> near = new ArrayList<>();
    boolean adjacent = true;
    for (int other = text + step; Math.abs(other - text) <= FAR && side.has(other); other += step) {
      CounterpartGroup bond = side.bonds[other];
      boolean fit = bond != null && bond.canGrow(side.number) && side.areOfOneText(text, other);
      if (fit && (adjacent || side.areTogether(text, other))) {
        near.add(new CandidatePart(side, text, bond, adjacent));
      }
      adjacent &= side.isAside(other, text);
    }
    return near;
  }

  private boolean fits(CandidatePart joint) {
    double part = lexicon.weight(joint.part());
    double leftOver = joint.whole().weight();
    if (!joint.bond().canGrow(joint.side().number) || leftOver < LITTLE_CONTAINED * part) {
      return false;
    }
    double gain = joint.gain();
    if (!joint.adjacent()) {
      return gain >= CONTAINED_FROM_AFAR * part;
    }
    return gain >= CONTAINED * part
        || (gain >= LITTLE_CONTAINED * part && gain >= LEFT_OVER * leftOver);
  }

  /** A free text and the bond that it may belong to, as one more part on its side. */
  private record CandidatePart(Side side, int text, CounterpartGroup bond, boolean adjacent) {
    FeatureVector part() {
      return side.profile(text);
    }

    Remainder whole() {
      return bond.leftover(1 - side.number);
    }

    /**
     * The weight that a part adds: what it shares with the rest that the other parts leave of the
     * whole.
     */
    double gain() {
      return whole().common(part());
    }

    void join() {
      bond.parts(side.number).texts.add(text);
      whole().take(part());
      side.bonds[text] = bond;
    }
  }

  /** Texts of one side that are counterparts of one or more on the other, by side. */
  private record CounterpartGroup(List<Parts> both) {
    Parts parts(int side) {
      return both.get(side);
    }

    Remainder leftover(int side) {
      return both.get(side).remainder;
    }

    boolean canGrow(int side) {
      return both.get(1 - side).texts.size() == 1;
    }
  }

  /** The texts of one side, and what the other side leaves over of the first of them. */
  private static final class Parts {
    private final List<Integer> texts = new ArrayList<>();
    private final Remainder remainder;

    Parts(int text, Remainder remainder) {
      texts.add(text);
      this.remainder = remainder;
    }

    List<Integer> sorted() {
      return texts.stream().sorted().toList();
    }
  }

  /** One witness and what its texts belong to. */
  private static final class Side {
    private final int number;
    private final WitnessBody body;
    private final List<FeatureVector> profiles;
    private final CounterpartGroup[] bonds;

    /** The provision that each text is of, by the path of its labels; empty for other texts. */
    private final String[] provisions;

    Side(int number, WitnessBody body, List<FeatureVector> profiles) {
      this.number = number;
      this.provisions = provisions(body);
      this.body = body;
      this.profiles = profiles;
      this.bonds = new CounterpartGroup[body.size()];
    }

    /** A text without label belongs to the provision above it in its section. */
    private static String[] provisions(WitnessBody body) {
      String[] paths = new String[body.size()];
      for (int i = 0; i < paths.length; i++) {
        boolean goesOn = i > 0 && body.sectionOf(i).equals(body.sectionOf(i - 1));
        String above = goesOn ? paths[i - 1] : "";
        paths[i] =
            ProvisionPath.of(body.passages().get(i))
                .filter(path -> !path.isCounted())
                .map(ProvisionPath::toString)
                .orElse(above);
      }
      return paths;
    }

    FeatureVector profile(int text) {
      return profiles.get(text);
    }

    boolean has(int text) {
      return text >= 0 && text < bonds.length;
    }

    boolean isFree(int text) {
      return bonds[text] == null;
    }

    /** Unmatched texts of the running text that are long enough to decide. */
    IntStream free() {
      return IntStream.range(0, bonds.length)
          .filter(t -> isFree(t) && !body.isParatext(t) && !body.isShort(t));
    }

    boolean areTogether(int text, int other) {
      return body.sectionOf(text).equals(body.sectionOf(other));
    }

    /**
     * Whether two texts can be parts of one: a recital or point is no part of another one, nor is a
     * row part of another row of its table, nor what is struck through part of what stands.
     */
    boolean areOfOneText(int text, int other) {
      String one = provisions[text];
      String two = provisions[other];
      boolean nested = (one + "/").startsWith(two + "/") || (two + "/").startsWith(one + "/");
      return body.isStruck(text) == body.isStruck(other)
          && !areRowsOfOneTable(text, other)
          && (nested || one.isEmpty() || two.isEmpty());
    }

    /** Whether both are rows of a table that begin in the same column. */
    private boolean areRowsOfOneTable(int text, int other) {
      Optional<TableRow> one = body.passages().get(text).place().row();
      Optional<TableRow> two = body.passages().get(other).place().row();
      return one.isPresent()
          && one.map(TableRow::table).equals(two.map(TableRow::table))
          && firstColumn(one).equals(firstColumn(two));
    }

    private static Optional<Integer> firstColumn(Optional<TableRow> row) {
      return row.flatMap(TableRow::key).map(TableCell::column);
    }

    /** Whether a text between two parts does not separate them. */
    boolean isAside(int between, int text) {
      return body.isParatext(between)
          || (isOf(PassageKind.ROW, between) && !isOf(PassageKind.ROW, text));
    }

    private boolean isOf(PassageKind kind, int text) {
      return body.passages().get(text).kind() == kind;
    }
  }

  /** What is left over of a text when parts of it are taken away. */
  private static final class Remainder {

    private final FeatureWeights lexicon;
    private final FeatureVector whole;
    private final int[] counts;
    private double weight;

    Remainder(FeatureVector whole, FeatureWeights lexicon) {
      this.lexicon = lexicon;
      this.whole = whole;
      this.counts = whole.counts();
      this.weight = lexicon.weight(whole);
    }

    double weight() {
      return weight;
    }

    /** The weight that a part shares with the rest. */
    double common(FeatureVector part) {
      double sum = 0;
      for (int i = 0; i < part.size(); i++) {
        int at = whole.position(part.feature(i));
        if (at >= 0) {
          sum += lexicon.weight(part.feature(i)) * Math.min(counts[at], part.count(i));
        }
      }
      return sum;
    }

    void take(FeatureVector part) {
      weight -= common(part);
      for (int i = 0; i < part.size(); i++) {
        int at = whole.position(part.feature(i));
        if (at >= 0) {
          counts[at] -= Math.min(counts[at], part.count(i));
        }
      }
    }
  }
}
