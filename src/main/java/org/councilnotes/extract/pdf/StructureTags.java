package org.councilnotes.extract.pdf;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.councilnotes.extract.StructureTag;
import org.councilnotes.extract.TableGrid;

/**
 * The tags of a PDF's marked content, by page and marked-content identifier. Empty for a file
 * without a structure tree, or with one that cannot be read: tags are evidence beside the layout.
 */
final class StructureTags {

  /** Deepest nesting of elements that is read; deeper ones are attacks or damage. */
  private static final int DEEPEST = 100;

  /** Most elements that are read. */
  private static final int MOST = 2_000_000;

  /** Longest chain of types of a role map. */
  private static final int MOST_ROLES = 8;

  /** Elements within a line of text; their content has the tag of the block around them. */
  private static final Set<String> INLINE =
      Set.of("Span", "Link", "Reference", "NonStruct", "Quote", "Code", "BibEntry", "Annot");

  private final Map<Long, StructureTag> tags = new HashMap<>();
  private final IdentityHashMap<COSDictionary, Integer> pages = new IdentityHashMap<>();
  private final Map<String, Object> roles = new HashMap<>();
  private int elements;
  private int tables;

  private StructureTags() {}

  static StructureTags of(PDDocument document) {
    StructureTags found = new StructureTags();
    try {
      found.read(document);
    } catch (RuntimeException | StackOverflowError e) {
      return new StructureTags(); // PDFBox has no other sign of a damaged tree
    }
    return found;
  }

  private void read(PDDocument document) {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root == null) {
      return;
    }
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      pages.put(page.getCOSObject(), number);
    }
    roles.putAll(root.getRoleMap());
    walk(root, new Place(StructureTag.NONE, 0, 0, Optional.empty()));
  }

  /** The tag of marked content; {@link StructureTag#NONE} where it has none. */
  StructureTag of(int page, int identifier) {
    return tags.getOrDefault(key(page, identifier), StructureTag.NONE);
  }

  private static long key(int page, int identifier) {
    return ((long) page << 32) | identifier;
  }

  /** Where an element stands: its tag, its page, its depth, and the table around it. */
  private record Place(StructureTag tag, int page, int depth, Optional<TableGrid> grid) {

    Place on(int newPage) {
      return new Place(tag, newPage, depth + 1, grid);
    }

    Place with(StructureTag newTag) {
      return new Place(newTag, page, depth, grid);
    }

    Place in(TableGrid newGrid) {
      return new Place(tag, page, depth, Optional.of(newGrid));
    }
  }

  private void walk(PDStructureNode node, Place place) {
    if (place.depth() > DEEPEST || elements > MOST) {
      return;
    }
    for (Object kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement element -> enter(element, place);
        case Integer identifier -> tags.put(key(place.page(), identifier), place.tag());
        case PDMarkedContentReference reference ->
            tags.put(
                key(page(reference.getPage(), place.page()), reference.getMCID()), place.tag());
        default -> {
          // references to annotations have no text
        }
      }
    }
  }

  private int page(PDPage page, int otherwise) {
    return page == null ? otherwise : pages.getOrDefault(page.getCOSObject(), otherwise);
  }

  private void enter(PDStructureElement element, Place above) {
    elements++;
    String type = standardType(element);
    Place place = above.on(page(element.getPage(), above.page()));
    switch (type) {
      case "Table" -> {
        tables++;
        walk(element, place.in(new TableGrid(tables)));
      }
      case "TR" -> {
        place.grid().ifPresent(TableGrid::startRow);
        walk(element, place);
      }
      case "TH", "TD" -> walk(element, place.with(cell(element, type, place)));
      default -> walk(element, place.with(tag(type, place.tag())));
    }
  }

  /**
   * The standard type that the role map of the file gives for a type. PDFBox looks for the map by
   * way of the parents, which in a damaged file may be a circle.
   */
  private String standardType(PDStructureElement element) {
    String type = element.getStructureType();
    for (int step = 0; step < MOST_ROLES && roles.get(type) instanceof String mapped; step++) {
      type = mapped;
    }
    return type == null ? "" : type;
  }

  private static StructureTag cell(PDStructureElement element, String type, Place place) {
    StructureTag block = place.tag().in(StructureTag.Role.TEXT, 0);
    return place
        .grid()
        .map(grid -> block.in(cell(grid, Span.of(element), type.equals("TH"))))
        .orElse(block);
  }

  private StructureTag tag(String type, StructureTag above) {
    if (INLINE.contains(type)) {
      return above;
    }
    StructureTag.Role role =
        switch (type) {
          case "Note", "FENote" -> StructureTag.Role.NOTE;
          case "Figure" -> StructureTag.Role.FIGURE;
          case "Artifact" -> StructureTag.Role.ARTIFACT;
          case "LI", "LBody", "Lbl" -> StructureTag.Role.ITEM;
          case "H", "H1", "H2", "H3", "H4", "H5", "H6" -> StructureTag.Role.HEADING;
          default -> StructureTag.Role.TEXT;
        };
    return above.in(strongest(above.role(), role), elements);
  }

  /** A paragraph in a note, a figure or an item is part of these. */
  private static StructureTag.Role strongest(StructureTag.Role above, StructureTag.Role role) {
    boolean holds =
        above == StructureTag.Role.NOTE
            || above == StructureTag.Role.FIGURE
            || above == StructureTag.Role.ARTIFACT;
    return holds || (role == StructureTag.Role.TEXT && above == StructureTag.Role.ITEM)
        ? above
        : role;
  }

  private static StructureTag.Cell cell(TableGrid grid, Span span, boolean head) {
    int column = grid.place(span.columns(), span.rows());
    return new StructureTag.Cell(grid.table(), grid.row(), column, span.columns(), head);
  }

  /** How many rows and columns a cell spans. */
  private record Span(int rows, int columns) {

    private static final int MOST = 100;

    static Span of(PDStructureElement element) {
      int rows = 1;
      int columns = 1;
      for (int i = 0; i < element.getAttributes().size(); i++) {
        PDAttributeObject attributes = element.getAttributes().getObject(i);
        if (attributes instanceof PDTableAttributeObject table) {
          rows = Math.clamp(table.getRowSpan(), rows, MOST);
          columns = Math.clamp(table.getColSpan(), columns, MOST);
        }
      }
      return new Span(rows, columns);
    }
  }
}
