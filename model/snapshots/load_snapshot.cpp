// Reads saved files into a snapshot.
#include "model/snapshots/load_snapshot.h"

#include "model/answers/saved_answers.h"

namespace connectsim {

Snapshot load_snapshot(const std::vector<SavedFile>& files, const AccountChoice& choice,
                       Keep keep) {
  const SavedAnswers answers(files, choice);
  Snapshot snapshot;
  SnapshotReader().read(answers.parts(), keep, snapshot);
  return snapshot;
}

}  // namespace connectsim
