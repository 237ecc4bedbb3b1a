/** What the models say about mails. */
@NullMarked
package org.firstline.notification.process;

import org.jspecify.annotations.NullMarked;
