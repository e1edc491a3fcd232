package org.councilnotes.redline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets LibreOffice accept or reject all tracked changes of a Word file, by a macro. */
public final class OfficeChanges {

  /** A command of the menu of tracked changes. */
  public enum Command {
    ACCEPT("AcceptAllTrackedChanges"),
    REJECT("RejectAllTrackedChanges");

    private final String name;

    Command(String name) {
      this.name = name;
    }
  }

  private static final String LIBRARY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
      <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
        library:readonly="false" library:passwordprotected="false">
        <library:element library:name="Changes"/>
      </library:library>
      """;

  private static final String MACRO =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
      <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes"
        script:language="StarBasic">
      Sub Settle(source As String, command As String, target As String)
        Dim hidden(0) As New com.sun.star.beans.PropertyValue
        hidden(0).Name = "Hidden"
        hidden(0).Value = True
        Dim flat(0) As New com.sun.star.beans.PropertyValue
        flat(0).Name = "FilterName"
        flat(0).Value = "OpenDocument Text Flat XML"
        document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
        dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
        document.storeToURL(target, flat())
        document.close(True)
      End Sub
      </script:module>
      """;

  private OfficeChanges() {}

  /**
   * The file in the flat format of LibreOffice, beside it, after the command.
   *
   * @param file a Word file without comments: a LibreOffice without windows fails on them
   * @param profile an empty folder for its settings, or one that this method has used
   */
  public static Path settled(Path file, Command command, Path profile)
      throws IOException, InterruptedException {
    Path library = profile.resolve("user/basic/Standard");
    if (Files.notExists(library.resolve("Changes.xba"))) {
      OfficeView.run(file.resolveSibling("log"), profile, "--terminate_after_init");
      Files.createDirectories(library);
      Files.writeString(library.resolve("script.xlb"), LIBRARY);
      Files.writeString(library.resolve("Changes.xba"), MACRO);
    }
    Path settled = file.resolveSibling(command.name + ".fodt");
    String macro =
        "macro:///Standard.Changes.Settle(\"%s\",\".uno:%s\",\"%s\")"
            .formatted(file.toUri(), command.name, settled.toUri());
    OfficeView.run(file.resolveSibling("log"), profile, macro);
    return settled;
  }
}
