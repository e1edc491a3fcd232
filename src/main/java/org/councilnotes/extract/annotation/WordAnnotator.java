package org.councilnotes.extract.annotation;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.councilnotes.extract.annotation.RunPieces.Piece;
import org.councilnotes.extract.annotation.SuggestedEdits.Change;
import org.councilnotes.extract.annotation.WordText.Segment;
import org.councilnotes.extract.annotation.WordText.Story;
import org.councilnotes.note.text.TextRange;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Sets comments and tracked changes in a Word file.
 *
 * <p>Comments stand in paragraphs of the body only. One on a footnote stands at its call, one on a
 * text box at the run that it hangs on, one without a place at the start of the text.
 *
 * <p>Source: ECMA-376, part 1, 17.13.4 and 17.13.5.
 */
final class WordAnnotator {

  static final String AUTHOR = "Council notes archive";
  private static final String INITIALS = "CNA";

  /**
   * LibreOffice merges adjacent changes of the same minute, even across the end of a paragraph:
   * those of neighbouring paragraphs are dated apart.
   */
  private static final Duration APART = Duration.ofMinutes(5);

  /** Children of a run that belong to its text. */
  private static final Set<String> OF_TEXT =
      Set.of(
          "t",
          "tab",
          "ptab",
          "br",
          "cr",
          "noBreakHyphen",
          "softHyphen",
          "sym",
          "lastRenderedPageBreak");

  private final WordFile file;
  private final WordText text;
  private final RevisionIds ids;
  private final Instant at;
  private final WordNames names;
  private final RunPieces pieces;

  /**
   * A comment with what it suggests.
   *
   * @param range that it is on, in the text of the file; empty for one at the start
   */
  record Remark(Optional<TextRange> range, List<String> paragraphs, List<Change> changes) {
    Remark {
      paragraphs = List.copyOf(paragraphs);
      changes = List.copyOf(changes);
    }
  }

  private WordAnnotator(WordFile file, WordText text, List<Remark> remarks, Instant at) {
    this.file = file;
    this.text = text;
    this.ids = file.freeIds();
    this.at = at.truncatedTo(ChronoUnit.SECONDS);
    this.names = WordNames.of(file.main());
    this.pieces = RunPieces.of(text, cuts(remarks), ids);
  }

  /** Sets remarks; those that begin at the same word are given from the longest on. */
  static void annotate(WordFile file, WordText text, List<Remark> remarks, Instant at) {
    WordAnnotator annotator = new WordAnnotator(file, text, remarks, at);
    remarks.forEach(annotator::comment);
    remarks.stream().flatMap(remark -> remark.changes().stream()).forEach(annotator::change);
  }

  private static NavigableSet<Integer> cuts(List<Remark> remarks) {
    NavigableSet<Integer> cuts = new TreeSet<>();
    for (Remark remark : remarks) {
      List<TextRange> ranges = new ArrayList<>(remark.range().stream().toList());
      remark.changes().forEach(change -> ranges.add(change.range()));
      ranges.forEach(range -> cuts.addAll(List.of(range.start(), range.end())));
    }
    return cuts;
  }

  private void comment(Remark remark) {
    String id = ids.next();
    write(id, remark.paragraphs());
    Optional<TextRange> range = remark.range();
    Story story = range.flatMap(r -> text.at(r.start())).map(Segment::story).orElse(Story.BODY);
    if (range.isEmpty()) {
      atStart(id);
    } else if (story == Story.BODY) {
      around(
          holder(pieces.at(range.get().start()).run(), true),
          holder(pieces.at(range.get().end() - 1).run(), false),
          id);
    } else {
      bodyRun(range.get(), story)
          .ifPresentOrElse(
              run -> around(holder(run, true), holder(run, false), id), () -> atStart(id));
    }
  }

  /** The run of the body that a note is called by or a text box hangs on. */
  private Optional<Element> bodyRun(TextRange range, Story story) {
    Element paragraph = text.at(range.start()).orElseThrow().paragraph();
    if (story == Story.NOTE) {
      for (Node node = paragraph; node instanceof Element element; node = node.getParentNode()) {
        String kind = String.valueOf(element.getLocalName());
        if (kind.equals("footnote") || kind.equals("endnote")) {
          return text.call(kind, WordNames.of(element.getOwnerDocument()).attribute(element, "id"))
              .map(this::outermost);
        }
      }
      return Optional.empty();
    }
    return Optional.of(paragraph).map(this::outermost).filter(run -> run != paragraph);
  }

  /** The run of the body around an element; the element itself where it is in no other run. */
  private Element outermost(Element element) {
    Element run = element;
    for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
      if (names.is(around, "r")) {
        run = around;
      }
    }
    return run;
  }

  /**
   * The child of a paragraph that holds a run. Words that another change inserted are cut in two
   * there.
   *
   * @param isStart whether a comment starts before the run, not ends after it
   */
  private Node holder(Element run, boolean isStart) {
    Node holder = run;
    while (holder.getParentNode() instanceof Element around && !names.is(around, "p")) {
      boolean isInserted =
          names.is(around, "ins")
              && around.getParentNode() instanceof Element p
              && names.is(p, "p");
      if (isInserted && isStart && holder.getPreviousSibling() != null) {
        split(around, holder);
      } else if (isInserted && !isStart && holder.getNextSibling() != null) {
        split(around, holder.getNextSibling());
      }
      holder = holder.getParentNode();
    }
    return holder;
  }

  /** Moves a child and what follows it to a change of their own. */
  private void split(Element change, Node first) {
    Element next = (Element) change.cloneNode(false);
    if (first.getPreviousSibling() == null) {
      return;
    }
    names.set(next, "id", ids.next());
    for (Node node = first; node != null; ) {
      Node after = node.getNextSibling();
      next.appendChild(node);
      node = after;
    }
    change.getParentNode().insertBefore(next, change.getNextSibling());
  }

  private void around(Node first, Node last, String id) {
    first.getParentNode().insertBefore(marker("commentRangeStart", id), first);
    last.getParentNode().insertBefore(reference(id), last.getNextSibling());
    last.getParentNode().insertBefore(marker("commentRangeEnd", id), last.getNextSibling());
  }

  /** Sets a comment on the first words: LibreOffice loses one that is on none. */
  private void atStart(String id) {
    Optional<Segment> first = text.first().filter(segment -> segment.story() == Story.BODY);
    if (first.isPresent()) {
      Element run = pieces.at(first.get().range().start()).run();
      around(holder(run, true), holder(run, false), id);
    } else {
      Element paragraph = text.firstParagraph().orElseGet(this::newParagraph);
      paragraph.appendChild(marker("commentRangeStart", id));
      paragraph.appendChild(marker("commentRangeEnd", id));
      paragraph.appendChild(reference(id));
    }
  }

  /** A paragraph for the comments of a file without any. */
  private Element newParagraph() {
    Element body =
        XmlPart.child(file.main().getDocumentElement(), "body")
            .orElseGet(() -> file.main().getDocumentElement());
    Element paragraph = names.create("p");
    body.insertBefore(paragraph, body.getFirstChild());
    text.endParagraph(paragraph);
    return paragraph;
  }

  private Element marker(String name, String id) {
    Element marker = names.create(name);
    names.set(marker, "id", id);
    return marker;
  }

  private Element reference(String id) {
    Element run = names.create("r");
    run.appendChild(marker("commentReference", id));
    return run;
  }

  private void write(String id, List<String> paragraphs) {
    WordNames own = WordNames.of(file.comments());
    Element comment = own.create("comment");
    own.set(comment, "id", id);
    own.set(comment, "author", AUTHOR);
    own.set(comment, "date", DateTimeFormatter.ISO_INSTANT.format(at));
    own.set(comment, "initials", INITIALS);
    for (String words : paragraphs) {
      Element run = own.create("r");
      run.appendChild(own.text("t", words));
      Element paragraph = own.create("p");
      paragraph.appendChild(run);
      comment.appendChild(paragraph);
    }
    file.comments().getDocumentElement().appendChild(comment);
  }

  private void change(Change change) {
    TextRange range = change.range();
    boolean isBefore = change.isBefore() || isOnlyEndInLink(range);
    Piece beside = pieces.at(isBefore ? range.start() : range.end() - 1);
    WordNames own = WordNames.of(beside.run().getOwnerDocument());
    if (!change.words().isEmpty()) {
      Element inserted = tracked("ins", beside, own);
      Element run = pieces.like(beside.run(), own);
      XmlPart.child(run, "rPr")
          .ifPresent(p -> XmlPart.child(p, "rPrChange").ifPresent(p::removeChild));
      run.appendChild(own.text("t", change.words()));
      inserted.appendChild(run);
      Node next = isBefore ? beside.run() : beside.run().getNextSibling();
      beside.run().getParentNode().insertBefore(inserted, next);
    }
    pieces.in(range).forEach(piece -> delete(piece, own));
  }

  /** Whether words go that begin in the paragraph itself and end in a link. */
  private boolean isOnlyEndInLink(TextRange range) {
    return range.length() > 0
        && isInParagraph(pieces.at(range.start()))
        && !isInParagraph(pieces.at(range.end() - 1));
  }

  private static boolean isInParagraph(Piece piece) {
    Element run = piece.run();
    return WordNames.of(run.getOwnerDocument()).is(run.getParentNode(), "p");
  }

  private Element tracked(String kind, Piece piece, WordNames own) {
    Element change = own.create(kind);
    own.set(change, "id", ids.next());
    own.set(change, "author", AUTHOR);
    own.set(change, "date", DateTimeFormatter.ISO_INSTANT.format(date(piece)));
    return change;
  }

  private Instant date(Piece piece) {
    Element paragraph = text.at(piece.range().start()).orElseThrow().paragraph();
    return text.number(paragraph) % 2 == 0 ? at : at.minus(APART);
  }

  /** Deletes the text of a run; footnotes and drawings in it stay in runs of their own. */
  private void delete(Piece piece, WordNames own) {
    List<List<Element>> groups = new ArrayList<>();
    for (Element child : XmlPart.children(piece.run())) {
      if (!own.is(child, "rPr")) {
        if (groups.isEmpty() || isOfText(groups.getLast().getLast()) != isOfText(child)) {
          groups.add(new ArrayList<>());
        }
        groups.getLast().add(child);
      }
    }
    Element open = piece.run();
    List<Element> deleted = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<Element> group = groups.get(i);
      if (i > 0) {
        Element next = pieces.like(piece.run(), own);
        group.forEach(next::appendChild);
        open.getParentNode().insertBefore(next, open.getNextSibling());
        open = next;
      }
      if (isOfText(group.getFirst())) {
        deleted.add(open);
      }
    }
    deleted.forEach(run -> wrap(run, piece, own));
  }

  private static boolean isOfText(Element child) {
    return OF_TEXT.contains(child.getLocalName());
  }

  private void wrap(Element run, Piece piece, WordNames own) {
    Element change = tracked("del", piece, own);
    run.getParentNode().insertBefore(change, run);
    change.appendChild(run);
    for (Element child : XmlPart.children(run)) {
      if (own.is(child, "t")) {
        run.replaceChild(deleted(child, own), child);
      }
    }
  }

  private static Element deleted(Element words, WordNames own) {
    Element deleted = own.create("delText");
    for (int i = 0; i < words.getAttributes().getLength(); i++) {
      deleted.setAttributeNodeNS((Attr) words.getAttributes().item(i).cloneNode(true));
    }
    deleted.setTextContent(words.getTextContent());
    return deleted;
  }
}
