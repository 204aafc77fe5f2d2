newswireFrames.autoInitFrames();
