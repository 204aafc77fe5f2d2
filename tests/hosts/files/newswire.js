window.newswireFrames.autoInitFrames();
