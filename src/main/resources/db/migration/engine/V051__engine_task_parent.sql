-- Whoever completes a task is asked for the tasks below it; without an index the engine reads every open task for that.
create index FIRSTLINE_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_);
