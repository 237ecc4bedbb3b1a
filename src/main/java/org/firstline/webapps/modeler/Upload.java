package org.firstline.webapps.modeler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.firstline.engine.guard.ModelFile;
import org.firstline.engine.guard.ModelReader;
import org.firstline.shared.InputRefused;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What Modeler sends: fields, and each file as a part of its own. */
record Upload(String name, List<ModelFile> files) {

    private static final int LONGEST_NAME = 255;

    /**
     * @throws InputRefused when nothing was sent, or a tenant is named
     * @throws MaxUploadSizeExceededException when a file is larger than any model
     */
    static Upload of(MultipartHttpServletRequest request) throws IOException {
        String tenant = request.getParameter("tenant-id");
        if (StringUtils.hasText(tenant)) {
            throw new InputRefused("tenant-id", "no-tenants");
        }
        List<ModelFile> files = new ArrayList<>();
        for (MultipartFile part : parts(request)) {
            requireSmall(part);
            files.add(new ModelFile(bareName(part), part.getBytes()));
        }
        if (files.isEmpty()) {
            throw new InputRefused("data", "no-file");
        }
        String name = request.getParameter("deployment-name");
        return new Upload(
                StringUtils.truncate(
                        StringUtils.hasText(name) ? name.trim() : files.get(0).name(), LONGEST_NAME),
                files);
    }

    private static void requireSmall(MultipartFile part) {
        if (part.getSize() > ModelReader.LARGEST) {
            throw new MaxUploadSizeExceededException(ModelReader.LARGEST);
        }
    }

    private static List<MultipartFile> parts(MultipartHttpServletRequest request) {
        return request.getMultiFileMap().values().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    /** A path of the sender's machine is none of ours. */
    private static String bareName(MultipartFile part) {
        String name = StringUtils.cleanPath(String.valueOf(part.getOriginalFilename()));
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
