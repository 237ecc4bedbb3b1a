package org.firstline.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.firstline.shared.InputRefused;
import org.springframework.stereotype.Component;

/** Which kinds of files the desk takes. The content tells the kind; a name only makes it more exact. */
@Component
class FileKinds {

    private static final String FIELD = "file";

    /** What a double click runs, or mounts; and documents that bring macros. */
    private static final Set<String> PROGRAMS = Set.of(
            ("ade adp apk app appinstaller application appx appxbundle bas bat chm cmd com cpl dll dmg docm dotm exe"
                            + " gadget hlp hta img inf ins iso isp jar jnlp js jse ksh lib lnk mad maf mam maq mar mas mat mau"
                            + " mav maw mcf mda mdb mde mdt mdw mdz msc msh msh1 msh2 mshxml msi msix msixbundle msp mst msu ops"
                            + " osd pcd pif pl plg potm ppam ppsm pptm prf prg ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psm1 py pyc"
                            + " pyo pyw pyz pyzw reg run scf scr sct search-ms settingcontent-ms sh shb shs sldm sys theme url"
                            + " vb vbe vbp vbs vhd vhdx vsmacros vsw webpnp website wim wll ws wsc wsf wsh xbap xla xlam xll"
                            + " xlsb xlsm xltm xnk zsh")
                    .split(" "));

    private static final Set<String> TEXT_THAT_RUNS = Set.of(
            "text/javascript",
            "application/javascript",
            "text/vbscript",
            "text/x-vbscript",
            "text/x-python",
            "text/x-perl");

    private final Detector detector = MimeTypes.getDefaultMimeTypes();
    private final List<String> taken;

    FileKinds(AttachmentSettings settings) {
        this.taken = settings.kinds();
    }

    /**
     * The kind of a file; its content can be read from the beginning afterwards.
     *
     * @throws InputRefused for a program, or a kind that the desk does not take
     */
    String of(FileName name, BufferedInputStream content) {
        String kind = detect(name, content);
        if (PROGRAMS.contains(name.ending()) || TEXT_THAT_RUNS.contains(kind)) {
            throw new InputRefused(FIELD, "file-program", name.value());
        }
        if (taken.stream().noneMatch(pattern -> matches(pattern, kind))) {
            throw new InputRefused(FIELD, "file-kind", name.value(), kind);
        }
        return kind;
    }

    static BufferedInputStream readable(InputStream content) {
        return new BufferedInputStream(content, MimeTypes.getDefaultMimeTypes().getMinLength() + 1);
    }

    private String detect(FileName name, BufferedInputStream content) {
        Metadata known = new Metadata();
        known.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
        try {
            return detector.detect(content, known).getBaseType().toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean matches(String pattern, String kind) {
        return pattern.endsWith("/*")
                ? kind.startsWith(pattern.substring(0, pattern.length() - 1))
                : kind.equals(pattern);
    }
}
