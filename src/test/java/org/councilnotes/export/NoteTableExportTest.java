package org.councilnotes.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.Test;

class NoteTableExportTest {

  private static final Note NOTE =
      NoteDraft.numbered("92020/20")
          .heading("I", "I.", "Officers")
          .table("Officers", "Country", "Police", "Remarks")
          .cells("Peru", "12", "=1+1")
          .cells("Chile", "", "late")
          .table("", "Provision", "Remark")
          .cells("Article 1", "SE: too short")
          .beside(1, "ES: fine")
          .build();

  @Test
  void tableIsHeadsThenRowsWithTheirIds() throws IOException {
    assertThat(csv(1))
        .isEqualTo(
            """
            Country,Police,Remarks,passage_id\r
            Peru,12,'=1+1,92020-20/I/3\r
            Chile,,late,92020-20/I/4\r
            """);
  }

  @Test
  void passagesOfOneRowAreLinesOfItsCells() throws IOException {
    assertThat(csv(2)).contains("Article 1,\"SE: too short\nES: fine\",92020-20/I/6; 92020-20/I/7");
  }

  @Test
  void workbookHasNumbersAsNumbersAndNoFormula() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NoteTableExport.of(NOTE, 1).orElseThrow().write(ExportFormat.XLSX, out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(12);
      assertThat(book.getSheetAt(0).getRow(1).getCell(2).getCellType()).isEqualTo(CellType.STRING);
      assertThat(book.getSheet("about").getRow(5).getCell(1).getStringCellValue())
          .isEqualTo("Officers");
    }
  }

  @Test
  void tableThatIsNotThereIsNone() {
    assertThat(NoteTableExport.of(NOTE, 0)).isEmpty();
    assertThat(NoteTableExport.of(NOTE, 3)).isEmpty();
  }

  private static String csv(int number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NoteTableExport.of(NOTE, number).orElseThrow().write(ExportFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
