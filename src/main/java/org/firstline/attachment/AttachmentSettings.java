package org.firstline.attachment;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What a holder may have.
 *
 * @param mostPerFile of one file
 * @param mostFiles of one holder
 * @param mostTogether of all files of one holder
 * @param kinds media types of content that is taken, {@code image/*} for all of a family; programs are never taken
 */
@ConfigurationProperties("firstline.attachments")
record AttachmentSettings(DataSize mostPerFile, int mostFiles, DataSize mostTogether, List<String> kinds) {}
