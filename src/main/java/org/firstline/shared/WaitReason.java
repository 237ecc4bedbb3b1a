package org.firstline.shared;

/** What a waiting incident waits for. */
public enum WaitReason {
    REQUESTER,
    VENDOR,
    CHANGE,
    PROBLEM
}
