package org.firstline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import org.firstline.incident.NewFile;
import org.firstline.shared.Refused;
import org.firstline.web.UploadTrouble;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The files that a form sends. A field that was left empty sends a file without name and content: none. */
final class SentFiles {

    private SentFiles() {}

    /**
     * Reads the whole form; only for somebody whose link opens something.
     *
     * @throws Refused when it is too large, or broke off
     */
    static List<NewFile> in(HttpServletRequest request) {
        if (!(request instanceof MultipartHttpServletRequest upload)) {
            return List.of();
        }
        try {
            return upload.getMultiFileMap().values().stream()
                    .flatMap(Collection::stream)
                    .filter(SentFiles::isThere)
                    .map(file -> new NewFile(file.getOriginalFilename(), file))
                    .toList();
        } catch (MultipartException broken) {
            throw UploadTrouble.in(broken);
        }
    }

    private static boolean isThere(MultipartFile file) {
        String name = file.getOriginalFilename();
        return file.getSize() > 0 || name != null && !name.isEmpty();
    }
}
