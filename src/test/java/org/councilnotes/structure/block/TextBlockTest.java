package org.councilnotes.structure.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.structure.block.BlockRow.CellText;
import org.junit.jupiter.api.Test;

class TextBlockTest {

  @Test
  void piecesOfALongRowKeepItsCells() {
    TextBlock row = row("Ports", "one two three four", "last");

    List<TextBlock> pieces = row.pieces(12).toList();

    assertThat(pieces)
        .extracting(piece -> piece.text().text())
        .containsExactly("Ports one", "two three", "four last");
    assertThat(pieces)
        .extracting(TextBlockTest::cells)
        .containsExactly(
            List.of("0=Ports", "1=one"), List.of("1=two three"), List.of("1=four", "2=last"));
    assertThat(pieces)
        .extracting(piece -> piece.row().orElseThrow().isFirstOfRow())
        .containsExactly(true, false, false);
  }

  @Test
  void shortBlockIsWhole() {
    TextBlock row = row("Ports", "one");

    assertThat(row.pieces(12)).containsExactly(row);
  }

  private static List<String> cells(TextBlock piece) {
    return piece.row().orElseThrow().cells().stream()
        .map(cell -> named(cell, piece.text().text()))
        .toList();
  }

  private static String named(TableCell cell, String text) {
    return cell.column() + "=" + cell.range().of(text);
  }

  private static TextBlock row(String... cells) {
    SortedMap<Integer, CellText> texts = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      texts.put(i, new CellText(1, RichText.plain(cells[i])));
    }
    return BlockRow.block(texts, OptionalInt.empty(), 1, false);
  }
}
